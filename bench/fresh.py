"""The yardstick FRESH: list a folder and lstat every file in it, as any index must to be sure."""

import os
import sys


def main() -> None:
    """List the folder named on the command line and print how many files it has."""
    folders, count = [sys.argv[1]], 0
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    os.lstat(entry.path)
                    count += 1
    print(count)


main()
