"""The disk as the writing commands see it: whatever changes it, one system call at a time."""

import errno
import os
import stat
import sys
import time

_LINKLESS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
_NAMELESS = _LINKLESS | {errno.EISDIR, errno.EINVAL, errno.ENOENT}
_OPEN = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
READER_TRIES = 20
"""How often a file is replaced anew under Windows while somebody reads it, 50 ms apart."""


class Disk:
    """What a command does to the disk. A test passes one that fails, or dies, at an operation."""

    def create(self, path: str, mode: int) -> int:
        """Makes a new file and returns its handle; raises FileExistsError where there is one."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _OPEN, mode)

    def create_unnamed(self, folder: str, mode: int) -> int:
        """Makes a new file that has no name yet: without one it is gone with this process."""
        unnamed: int = getattr(os, "O_TMPFILE", 0)  # Linux alone has it
        if not unnamed:
            raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP), folder)
        return os.open(folder, unnamed | os.O_WRONLY | _OPEN, mode)

    def name_unnamed(self, handle: int, path: str) -> None:
        """Gives an unnamed file its name; raises FileExistsError when the name is taken."""
        folder = os.open(os.path.dirname(path), os.O_RDONLY)
        try:
            # Only when given a folder's handle does Python follow the link to the file itself.
            os.link(f"/proc/self/fd/{handle}", os.path.basename(path), dst_dir_fd=folder)
        finally:
            os.close(folder)

    def write(self, handle: int, data: bytes | memoryview) -> int:
        """Writes from the front of the data and returns how many bytes were taken."""
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        """Returns when the file's bytes would outlast a power cut."""
        os.fsync(handle)

    def set_mode(self, path: str, mode: int) -> None:
        """Gives a file its permissions."""
        os.chmod(path, mode)

    def link(self, old: str, new: str) -> None:
        """Gives a file a second name; raises FileExistsError when the name is taken."""
        os.link(old, new)

    def rename(self, old: str, new: str) -> None:
        """Moves a file in one step over whatever has the new name."""
        for _ in range(READER_TRIES if sys.platform == "win32" else 0):
            try:
                return os.replace(old, new)
            except PermissionError:  # Windows refuses while somebody has the file open
                time.sleep(0.05)
        return os.replace(old, new)

    def remove(self, path: str) -> None:
        """Takes a file away."""
        os.unlink(path)

    def make_folder(self, path: str, mode: int = 0o777) -> None:
        """Makes one folder in a folder that is there."""
        os.mkdir(path, mode)

    def remove_folder(self, path: str) -> None:
        """Takes an empty folder away."""
        os.rmdir(path)

    def sync_folder(self, path: str) -> None:
        """Returns when the names in a folder would outlast a power cut (Windows: at once)."""
        if sys.platform != "win32":
            handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def read_file(path: str) -> bytes | None:
    """The bytes of a regular file, None when nothing has that name.

    Raises OSError for a link, a folder or a device, and for whatever the disk refuses.
    """
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file", path)
        # Should a pipe have taken its place since, opening it must not wait for somebody to write.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _OPEN)
    except (FileNotFoundError, NotADirectoryError):
        return None
    with open(handle, "rb") as file:
        return file.read()


def mode_of(path: str) -> int:
    """The permission bits of a file that is there."""
    return stat.S_IMODE(os.lstat(path).st_mode)


def write_new(disk: Disk, path: str, data: bytes, mode: int) -> None:
    """A new file with these bytes, safe against a power cut but for its name in the folder."""
    handle = disk.create(path, mode)
    try:
        _fill(disk, handle, data)
    finally:
        os.close(handle)


def write_unnamed(disk: Disk, path: str, data: bytes) -> bool:
    """A new file that gets its name when its bytes are safe: even a killed command leaves no trace.

    False where the drive knows no such files; nothing was written then. Raises FileExistsError when
    the name is taken.
    """
    try:
        handle = disk.create_unnamed(os.path.dirname(path), 0o666)
        try:
            _fill(disk, handle, data)
            disk.name_unnamed(handle, path)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno in _NAMELESS:
            return False
        raise
    return True


def _fill(disk: Disk, handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        taken = disk.write(handle, rest)
        if taken == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[taken:]
    disk.sync(handle)


def give_name(disk: Disk, temporary: str, path: str) -> None:
    """Moves a finished file to a free name; raises FileExistsError when the name is taken."""
    try:
        disk.link(temporary, path)
    except OSError as error:
        if error.errno not in _LINKLESS:
            raise
        # Some drives know no second names: there the lock alone keeps two writers apart.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path) from error
        disk.rename(temporary, path)
    else:
        disk.remove(temporary)
