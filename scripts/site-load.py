#!/usr/bin/env python3
"""Two hundred readers and four running jobs on a site of its own; tells errors, times and memory.

    scripts/site-load.py --seconds 300
"""

import argparse
import asyncio
import os
import shutil
import subprocess
import tempfile
import time
from collections import Counter

PAGES = ["/", "/cases/minimal", "/cases/kazakhstan-2022", "/cases/minimal/run", "/?q=president",
         "/cases/kazakhstan-2022/run", "/style.css", "/cases/minimal/play"]


async def ask(reader, writer, port, method, path, body=""):
    """One request over a connection that stays; the status and the body."""
    head = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}"]
    if method == "POST":
        head += [f"Origin: http://127.0.0.1:{port}", f"Content-Length: {len(body)}",
                 "Content-Type: application/x-www-form-urlencoded"]
    writer.write(("\r\n".join(head) + "\r\n\r\n" + body).encode())
    await writer.drain()
    lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
    content = await reader.readexactly(int(headers.get("content-length", 0)))
    return int(lines[0].split()[1]), headers, content


async def read(port, number, end, counts, times):
    """A reader who goes from page to page, with a second's rest between."""
    await asyncio.sleep(number * 0.01)
    turn = number
    while time.monotonic() < end:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            while time.monotonic() < end:
                start = time.monotonic()
                status, _, _ = await ask(reader, writer, port, "GET", PAGES[turn % len(PAGES)])
                times.append(time.monotonic() - start)
                counts[status] += 1
                turn += 1
                await asyncio.sleep(1)
            writer.close()
        except (OSError, asyncio.IncompleteReadError) as error:
            counts[type(error).__name__] += 1


async def work(port, lane, end, jobs):
    """One of the lanes that always have a run going."""
    seed = lane * 1_000_000
    while time.monotonic() < end:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        seed += 1
        body = f"runs=2000&seed={seed}"
        status, headers, _ = await ask(
            reader, writer, port, "POST", "/cases/kazakhstan-2022/run", body)
        jobs[status] += 1
        place = headers.get("location", "/")
        while time.monotonic() < end:
            _, _, content = await ask(reader, writer, port, "GET", place)
            if b"data-job=" not in content:
                jobs["done"] += 1
                break
            await asyncio.sleep(0.5)
        writer.close()


async def watch(process, end, sizes):
    """The server's memory, every second, in MB."""
    while time.monotonic() < end:
        with open(f"/proc/{process.pid}/status") as file:
            for line in file:
                if line.startswith("VmRSS"):
                    sizes.append(int(line.split()[1]) // 1024)
        await asyncio.sleep(1)


async def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=4)
    options = parser.parse_args()
    program = os.environ.get("PROGRAM", ".build/release/interregnum")
    folder = tempfile.mkdtemp(prefix="interregnum-load-")
    process = subprocess.Popen(
        [program, "serve", "--port", "0", "--data", folder], stdout=subprocess.PIPE, text=True)
    try:
        port = int(process.stdout.readline().strip().rstrip("/").rsplit(":", 1)[1])
        end = time.monotonic() + options.seconds
        counts, jobs, times, sizes = Counter(), Counter(), [], []
        await asyncio.gather(
            watch(process, end, sizes),
            *(read(port, number, end, counts, times) for number in range(options.readers)),
            *(work(port, lane, end, jobs) for lane in range(options.jobs)))
        times.sort()
        at = lambda share: times[min(len(times) - 1, int(share * len(times)))] * 1000
        print(f"{sum(counts.values())} pages in {options.seconds:.0f} s: {dict(counts)}")
        print(f"times: median {at(0.5):.0f} ms, 95% {at(0.95):.0f} ms, 99% {at(0.99):.0f} ms")
        print(f"jobs: {dict(jobs)}")
        third = max(1, len(sizes) // 3)
        print(f"memory: {sizes[0]} MB at first, at most {max(sizes)} MB, mean of the last third "
              f"{sum(sizes[-third:]) // third} MB")
    finally:
        process.terminate()
        process.wait(timeout=20)
        shutil.rmtree(folder, ignore_errors=True)


asyncio.run(main())
