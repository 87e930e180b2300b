"""The door: `planctl` and `python -m planctl` begin and end here."""

import gc
import os
import sys

gc.disable()  # a command lives for a moment: looking for rubbish would cost more than the rubbish


def main() -> None:
    """Run what was typed and leave at once: taking every object apart first would only take time."""
    from planctl.cli.main import main as run

    try:
        run()
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else int(end.code is not None))


def _leave(code: int) -> None:
    """End with an exit code, after the last words have left; what cannot be written is an error."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read has seen enough
        pass
    except OSError as error:
        code = code or 3
        sys.stderr.write(f"planctl: the answer cannot be written: {error.strerror}\n")
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
