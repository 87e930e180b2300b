"""The door: `planctl` and `python -m planctl` begin here."""

from planctl.cli.main import main

if __name__ == "__main__":
    main()
