"""The yardstick RAW: load every YAML file of a folder with the C loader, and do nothing with it."""

import gc
import os
import sys

from yaml import CSafeLoader, load


def main() -> None:
    """Load the folder named on the command line and print how many files it has."""
    gc.disable()
    count = 0
    for folder, _, names in os.walk(sys.argv[1]):
        for name in names:
            if name.endswith(".yaml"):
                with open(os.path.join(folder, name), "rb") as file:
                    load(file.read(), Loader=CSafeLoader)
                count += 1
    print(count)


main()
