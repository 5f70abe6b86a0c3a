"""Where a command writes: whole lines to standard output or a file, problems and progress to standard error."""

import os
import signal
import sys
import time
from io import StringIO
from pathlib import Path
from types import FrameType, TracebackType
from typing import IO, Any, NoReturn

_SHOW_AFTER, _SHOW_EVERY, _LINE_EVERY = 1.0, 0.2, 60.0  # seconds


class Output:
    """A context for a command's output. `write` is whole: an interrupt waits until the line is out. `status`: the exit status so far.

    `target`: a file, or None for standard output. `text`: the same as a text stream, for what prints to streams.
    """

    def __init__(self, target: Path | None) -> None:
        self.target = target
        self.status = 0
        self.text = _Text(self)
        self._stream: IO[bytes] = sys.stdout.buffer if target is None else target.open("wb")
        self.terminal = target is None and sys.stdout.isatty()
        self._writing = self._pending = False
        self._started = self._shown = time.monotonic()
        self._progress = sys.stderr.isatty()
        self._drawn = False
        self._records = 0
        self._before: Any = None

    def __enter__(self) -> "Output":
        if self.target is None:
            self._before = signal.signal(signal.SIGINT, self._interrupt) if _main_thread() else None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._clear()
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)
        if self.target is not None:
            self._stream.close()
        elif kind is not SystemExit:
            self._flush()

    def _flush(self) -> None:
        try:
            self._stream.flush()
        except BrokenPipeError:
            quiet_pipe()

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        self._pending = True
        if not self._writing:
            raise KeyboardInterrupt

    def write(self, content: str) -> None:
        """Write `content`, whole."""
        self._clear()
        self._writing = True
        try:
            self._stream.write(content.encode("utf-8", "backslashreplace"))
            if self.terminal:
                self._stream.flush()
        except BrokenPipeError:
            quiet_pipe()
        finally:
            self._writing = False
        if self._pending:
            raise KeyboardInterrupt

    def problem(self, problem: object) -> None:
        """Tell of what could not be read; the command goes on and ends with status 1."""
        self.status = 1
        self.note(str(problem))

    def note(self, message: str) -> None:
        """Tell something on standard error."""
        from pledger.views.visible import visible

        self._clear()
        sys.stderr.write(f"pledger: {visible(message)}\n")

    def progress(self, texts: int, records: int) -> None:
        """Show how far the work is, at a terminal, once it has taken a while."""
        self._records += records
        now = time.monotonic()
        if self._progress and now - self._started > _SHOW_AFTER and now - self._shown > _SHOW_EVERY:
            self._draw(f"{texts:,} texts, {self._records:,} records ", now)

    def status_line(self, line: str) -> None:
        """Show how far long work is: rewritten at a terminal, a line a minute elsewhere."""
        now = time.monotonic()
        if self._progress:
            self._draw(f"{line}\x1b[K", now)
        elif now - self._shown > _LINE_EVERY:
            self._shown = now
            self.note(line)

    def _draw(self, line: str, now: float) -> None:
        self._shown, self._drawn = now, True
        sys.stderr.write(f"\r{line}")
        sys.stderr.flush()

    def _clear(self) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False


class _Text(StringIO):
    """A text stream over an Output, for what prints to streams."""

    def __init__(self, out: Output) -> None:
        super().__init__()
        self._out = out

    def write(self, content: str) -> int:
        self._out.write(content)
        return len(content)

    def isatty(self) -> bool:
        return self._out.terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"


def _main_thread() -> bool:
    import threading

    return threading.current_thread() is threading.main_thread()


def quiet_pipe() -> NoReturn:
    """The reader of our output went away: end quietly, with the status of a program stopped by SIGPIPE."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(128 + 13)


def interrupted() -> NoReturn:
    """Ctrl-C: what was written stands as whole lines; end with the conventional status."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.stderr.write("\npledger: interrupted\n")
    sys.exit(130)
