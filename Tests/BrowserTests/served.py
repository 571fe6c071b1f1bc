"""A site served for the length of a test, and a browser that notes what goes wrong."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PROGRAM", str(ROOT / ".build/release/interregnum"))
if not os.path.isabs(PROGRAM):
    PROGRAM = str(ROOT / PROGRAM)


class Site:
    """Where the site is, and where it keeps its comments."""

    def __init__(self, address, data):
        self.address = address
        self.data = data

    def comments(self, *words):
        """What `interregnum comments` says."""
        command = [PROGRAM, "comments", *words, "--data", self.data]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@contextlib.contextmanager
def site():
    """Serves the library on a free port."""
    folder = tempfile.mkdtemp(prefix="interregnum-browser-")
    data = os.path.join(folder, "site")
    command = [PROGRAM, "serve", "--port", "0", "--data", data]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline().strip()
        assert line.startswith("http://127.0.0.1:"), line
        yield Site(line.rstrip("/"), data)
    finally:
        process.terminate()
        process.wait(timeout=20)
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def report():
    """The file of a report of every screen that needs no ledger, as the command line writes it."""
    folder = tempfile.mkdtemp(prefix="interregnum-report-")
    try:
        for words in (["run", "minimal", "--runs", "200", "--out", folder, "--quiet"],
                      ["report", folder, "--full"]):
            done = subprocess.run([PROGRAM, *words], cwd=ROOT, capture_output=True, text=True)
            assert done.returncode in (0, 3), done.stderr
        yield pathlib.Path(folder) / "report.html"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Reader:
    """A page of a browser; notes errors of the console and requests to other places."""

    def __init__(self, browser, site, **options):
        self.site = site
        self.context = browser.new_context(base_url=site.address, **options)
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("console", lambda message: self.note(message))
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("request", lambda request: self.watch(request))

    def note(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")

    def watch(self, request):
        address = request.url
        if not address.startswith((self.site.address, "data:", "about:")):
            self.faults.append(f"outside: {address}")

    def settle(self):
        """Waits until the page waits for no job."""
        self.page.wait_for_selector("[data-job]", state="detached", timeout=180_000)

    def close(self):
        self.context.close()
        assert self.faults == [], "\n".join(self.faults)
