#!/usr/bin/env python3
"""Measures uploads and downloads of the packaged program against curl, on loopback, in one run.

usage: transfers.py NEMOSH [PAIRS]

A server in this process plays the cloud for both. Each pair runs the one, then the other (A B A B), with a file of
150 MB and with one of 1 MB; what is beyond start-up is the difference of the two. Down is compared with curl, up with
`sha256sum FILE && curl -F`, as the program takes the hash on the way. Needs curl, sha256sum and Linux.
"""
import http.server
import json
import os
import re
import socketserver
import statistics
import subprocess
import sys
import tempfile
import threading
import time

MEGABYTE = 1_000_000
PIECE = 1 << 20
DRAFT = {"t": [{"tt": 0, "sg": [{"n": "city", "tr": {"s": 0, "d": 5000}}]}], "d": 5000}


def film(path, size):
    """A file whose boxes fill it: a type, an empty index, and media data that is not all alike."""
    head = (20).to_bytes(4, "big") + b"ftypisom" + bytes(8) + (8).to_bytes(4, "big") + b"moov"
    with open(path, "wb") as out:
        out.write(head + (size - len(head)).to_bytes(4, "big") + b"mdat")
        left = size - len(head) - 8
        block = os.urandom(PIECE)
        while left > 0:
            out.write(block[:left])
            left -= PIECE
    return path


class Cloud(http.server.BaseHTTPRequestHandler):
    """Just enough of the protocol for one export and one upload."""

    protocol_version = "HTTP/1.1"
    folder = ""
    draft = DRAFT

    def do_GET(self):
        if self.path.startswith("/media/"):
            self.media(os.path.join(self.folder, self.path[len("/media/"):]))
        elif "/credits/" in self.path:
            self.answer({"available": 100, "frozen": 0, "total": 100})
        elif "/render/" in self.path:
            name = self.server.film
            self.answer({"status": "completed", "progress": 100,
                         "output": {"url": "http://127.0.0.1:%d/media/%s" % (self.server.server_port, name)}})
        else:
            self.answer({"session_id": "5529798706024415231", "state": {"draft": self.draft}})

    def do_POST(self):
        self.drain()
        if "/anonymous-token" in self.path:
            self.answer({"token": "nmv_usr_bench", "user_id": "anon_1"})
        elif "/with-session/" in self.path:
            self.answer({"session_id": "5529798706024415231", "task_id": "task_1"})
        elif "/render/" in self.path:
            self.answer({"id": "render", "status": "pending", "progress": 0})
        else:
            self.answer({"status": "success"})

    def drain(self):
        left = int(self.headers.get("Content-Length", 0))
        piece = bytearray(PIECE)
        while left > 0:
            left -= self.rfile.readinto(memoryview(piece)[:min(left, PIECE)])

    def answer(self, data):
        body = json.dumps({"code": 0, "data": data}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def media(self, path):
        with open(path, "rb") as source:
            size = os.fstat(source.fileno()).st_size
            self.send_response(200)
            self.send_header("Content-Type", "video/mp4")
            self.send_header("Content-Length", str(size))
            self.send_header("ETag", '"%d"' % size)
            self.end_headers()
            self.wfile.flush()
            sent = 0
            while sent < size:
                sent += os.sendfile(self.connection.fileno(), source.fileno(), sent, size - sent)

    def log_message(self, *words):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    film = ""


def run(command, **how):
    """Wall time in seconds and peak resident memory in kilobytes."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **how)
    words = child.stderr.read().decode()
    _, status, used = os.wait4(child.pid, 0)
    took = time.perf_counter() - started
    if status != 0:
        sys.exit("%s failed:\n%s" % (command[0], words))
    return took, used.ru_maxrss


class Bench:
    def __init__(self, nemosh, folder):
        self.nemosh = os.path.abspath(nemosh)
        self.folder = folder
        self.server = Server(("127.0.0.1", 0), Cloud)
        Cloud.folder = folder
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.base = "http://127.0.0.1:%d" % self.server.server_port
        self.environment = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8"}
        for name in ("JAVA_HOME", "NEMOSH_JAVA_OPTS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def shell(self, line):
        return run([self.nemosh, "-b", self.base, "-q", "-c", line], cwd=self.folder, env=self.environment)

    def shell_down(self, name):
        self.server.film = name
        self.fresh("shell.mp4")
        return self.shell("export shell.mp4")

    def shell_up(self, name):
        return self.shell("upload %s --again" % name)

    def curl_down(self, name):
        return run(["curl", "-sS", "-o", self.fresh("curl.mp4"), self.base + "/media/" + name])

    def fresh(self, name):
        """A name that no file has; what was written before is on the disk, so that nobody pays for another's writes."""
        path = os.path.join(self.folder, name)
        if os.path.exists(path):
            os.remove(path)
        os.sync()
        return path

    def curl_up(self, name):
        return run(["sh", "-c", "sha256sum \"$1\" && curl -sS -F \"files=@$1\" \"$2\"", "up",
                    os.path.join(self.folder, name), self.base + "/upload"])


def compare(name, ours, theirs, pairs):
    """Runs both in turn. Start-up is the median of the runs with the small file."""
    times = {"ours small": [], "ours": [], "theirs small": [], "theirs": []}
    memory = {label: [] for label in times}
    for number in range(pairs):
        for key, way in (("ours", ours), ("theirs", theirs)):
            for label, file in ((key + " small", "small.mp4"), (key, "large.mp4")):
                took, peak = way(file)
                times[label].append(took)
                memory[label].append(peak / 1024)
        print("%s %d: nemosh %.3f s (1 MB: %.3f s), other %.3f s (1 MB: %.3f s)" % (
            name, number + 1, times["ours"][-1], times["ours small"][-1], times["theirs"][-1],
            times["theirs small"][-1]), flush=True)
    middle = {label: statistics.median(taken) for label, taken in times.items()}
    beyond = middle["ours"] - middle["ours small"]
    other = middle["theirs"] - middle["theirs small"]
    print("%s: beyond start-up nemosh %.3f s, other %.3f s, ratio %.2f (medians of %d)"
          % (name, beyond, other, beyond / other, pairs))
    print("%s: peak memory %.1f MiB with 1 MB, %.1f MiB with 150 MB (medians); most %.1f and %.1f MiB"
          % (name, statistics.median(memory["ours small"]), statistics.median(memory["ours"]),
             max(memory["ours small"]), max(memory["ours"])), flush=True)


def main():
    if len(sys.argv) < 2 or not re.fullmatch(r"\d+", sys.argv[2] if len(sys.argv) > 2 else "5"):
        sys.exit(__doc__)
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(sys.argv[1], folder)
        film(os.path.join(folder, "small.mp4"), MEGABYTE)
        film(os.path.join(folder, "large.mp4"), 150 * MEGABYTE)
        for way in (bench.shell_up, bench.shell_down, bench.curl_up, bench.curl_down):
            way("small.mp4")
        compare("down", bench.shell_down, bench.curl_down, pairs)
        compare("up", bench.shell_up, bench.curl_up, pairs)


if __name__ == "__main__":
    main()
