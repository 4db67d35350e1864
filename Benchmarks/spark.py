#!/usr/bin/env python3
"""Checks Docs/examples/spark_check.py against one process of the tool, and measures it.

usage: spark.py check TOOL [COUNT]      2,000 pairs without COUNT
       spark.py measure TOOL [COUNT]    100,000 pairs without COUNT
       spark.py pairs TOOL COUNT OUT    writes the pairs as OUT.jsonl, and as OUT.parquet

The pairs are sentences of Samples/ with a number of their own, drawn with a fixed seed; one in ten has another number in its
translation, and one in a thousand is empty, which is answered with an error.

check: both ways of the example, local[2,4], while a tool is killed in the middle of its partition (twice in each job). Spark must have run
the tasks again, and the Parquet must hold for each id the same bytes as the output of one process, none lost and none twice.
At the end the same kill without `checkCode`: answers must be lost then, or the comparison sees nothing.
measure: one process with one and with two threads, and both ways with two tasks, in turns of a fifth of the pairs each; every way
must find the same. Ratios are medians of the turns.

Exit status 0 if everything held. Needs Linux, Java, and pyspark, pandas and pyarrow of PyPI.
"""
import json, os, random, re, signal, statistics, subprocess, sys, tempfile, threading, time

import sample_pairs

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "Docs", "examples"))
import spark_check

LINE = re.compile(rb'"line":\d+,"error"')


def pairs(tool, count):
    """Yields (id, Korean, English)."""
    generator = random.Random(20240415)
    rows = [row for sample in sample_pairs.aligned(tool) for row in sample]
    for index in range(count):
        korean, english = sample_pairs.renumbered(generator, *generator.choice(rows))
        number = generator.randrange(100, 1000)
        english = f"{english} There are {number + (7 if index % 10 == 0 else 0)} of them."
        yield (index, "", "") if index % 1000 == 500 else (index, f"{korean} 모두 {number}개이다.", english)


def write(tool, count, out):
    """Writes pairs as JSON Lines and as Parquet."""
    import pyarrow.parquet

    rows = list(pairs(tool, count))
    with open(out + ".jsonl", "w", encoding="utf-8") as file:
        for index, korean, english in rows:
            file.write(json.dumps({"id": index, "ko": korean, "en": english}, ensure_ascii=False) + "\n")
    columns = dict(zip(("id", "ko", "en"), map(list, zip(*rows))))
    # Row groups are what Spark can part a Parquet file at.
    pyarrow.parquet.write_table(pyarrow.table(columns), out + ".parquet", row_group_size=max(1, count // 8))


def one_process(tool, path, jobs):
    """What one process writes."""
    with open(path, "rb") as file:
        return subprocess.run([tool, "check", "--jsonl", "--jobs", str(jobs)], stdin=file, capture_output=True, check=True).stdout


def by_id(output):
    """The lines of an output with their ids, sorted."""
    return sorted((json.loads(line)["id"], line) for line in output.split(b"\n")[:-1])


def compare(expected, out):
    """Counts what differs between the answers of one process and those of a folder of Parquet."""
    import pyarrow.parquet

    rows = pyarrow.parquet.read_table(out).to_pylist()
    found = sorted((int(row["id"]), row["answer"].encode()) for row in rows)
    ids = [index for index, _ in found]
    wrong = {
        "lost": len({index for index, _ in expected} - set(ids)),
        "twice": len(ids) - len(set(ids)),
        # The number of an error’s line is that in its partition.
        "different": len({(i, LINE.sub(b"", a)) for i, a in found} - {(i, LINE.sub(b"", a)) for i, a in expected}),
    }
    for row in rows:
        answer = json.loads(row["answer"])
        findings = [finding["fingerprint"] for finding in answer.get("findings", [])]
        if [finding["fingerprint"] for finding in row["findings"] or []] != findings or row["error"] != answer.get("error"):
            wrong["columns"] = wrong.get("columns", 0) + 1
    return {name: number for name, number in wrong.items() if number}


def descendants(process):
    """The processes under one, as of /proc."""
    parents = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                    parents.setdefault(int(file.read().rsplit(")", 1)[1].split()[1]), []).append(int(name))
            except OSError:
                pass
    found, new = [], [process]
    while new:
        new = [child for parent in new for child in parents.get(parent, [])]
        found += new
    return found


class Killer(threading.Thread):
    """Kills the tool under this process, twice, each time when it has written some answers."""

    def __init__(self, tool, after=2_000):
        super().__init__(daemon=True)
        self.tool, self.after, self.ended = os.path.realpath(tool), after, False
        self.killed = {}
        """What each had written, by its process."""

    def run(self):
        while len(self.killed) < 2 and not self.ended:
            for process in set(descendants(os.getpid())) - set(self.killed):
                try:
                    if os.readlink(f"/proc/{process}/exe") == self.tool and self.written(process) > self.after:
                        os.kill(process, signal.SIGSTOP)
                        self.killed[process] = self.written(process)
                        os.kill(process, signal.SIGKILL)
                        break
                except OSError:
                    pass
            time.sleep(0.002)

    @staticmethod
    def written(process):
        with open(f"/proc/{process}/io", encoding="ascii") as file:
            return int(re.search(r"wchar: (\d+)", file.read())[1])


def killed(spark, tool, name, run):
    """Runs a job while its tools are killed. Returns what those had written, and how many tasks failed."""
    context = spark.sparkContext
    context.setJobGroup(name, name)
    killer = Killer(tool)
    killer.start()
    run()
    killer.ended = True
    killer.join()
    jobs = context.statusTracker().getJobIdsForGroup(name)
    stages = {stage for job in jobs for stage in context.statusTracker().getJobInfo(job).stageIds}
    infos = [context.statusTracker().getStageInfo(stage) for stage in stages]
    failed = sum(info.numFailedTasks for info in infos if info)
    return list(killer.killed.values()), failed


def check(spark, tool, count, folder):
    """Raises if something is lost, repeated or different; see the head of this file."""
    command = [tool, "check", "--jsonl", "--jobs", "1"]
    source = folder + "/pairs"
    write(tool, count, source)
    expected = by_id(one_process(tool, source + ".jsonl", 2))
    assert len(expected) == count, (len(expected), count)
    findings = sum(len(json.loads(answer).get("findings", [])) for _, answer in expected)
    assert findings > count // 20, findings
    for way, ending in (("pipe", ".jsonl"), ("pandas", ".parquet")):
        out = f"{folder}/{way}"
        kills, failed = killed(spark, tool, way, lambda: spark_check.check(spark, source + ending, out, way, command))
        assert len(kills) == 2 and failed == 2, (way, kills, failed)
        wrong = compare(expected, out)
        assert not wrong, (way, wrong)
        print(f"spark, {way}: {count} answers and {findings} findings as of one process; two tools were killed, after"
              f" {kills[0]} and {kills[1]} bytes, and nothing is lost or twice")

    def unchecked():
        lines = spark.read.text(source + ".jsonl", lineSep="\n").rdd.map(lambda row: row.value)
        answers = lines.pipe(" ".join(command)).map(lambda answer: (str(json.loads(answer)["id"]), answer))
        frame = spark.createDataFrame(answers, "id string, answer string")
        parsed = f"from_json(answer, '{spark_check.ANSWER}') parsed"
        frame.selectExpr("id", "answer", parsed).select("id", "answer", "parsed.*").write.parquet(folder + "/unchecked")

    kills, failed = killed(spark, tool, "unchecked", unchecked)
    wrong = compare(expected, folder + "/unchecked")
    assert kills and not failed and wrong.get("lost", 0) > 0, (kills, failed, wrong)
    print(f"spark, pipe without checkCode: {wrong['lost']} answers are lost by the same kill, and the comparison tells")


def measure(spark, tool, count, folder):
    """Prints pairs a second of each way."""
    import pyarrow.parquet

    rounds = 5
    size = count // rounds
    command = [tool, "check", "--jsonl", "--jobs", "1"]
    write(tool, size * rounds, folder + "/all")
    with open(folder + "/all.jsonl", encoding="utf-8") as file:
        rows = file.readlines()
    table = pyarrow.parquet.read_table(folder + "/all.parquet")
    taken = {}

    def turn(name, run):
        start = time.time()
        found = run()
        taken.setdefault(name, []).append(time.time() - start)
        return found

    # The first job starts what the others use.
    spark_check.check(spark, lines_part(folder, rows[:1000], table.slice(0, 1000), "warm")[0], folder + "/warm", "pandas", command)
    for index in range(rounds):
        part = slice(index * size, (index + 1) * size)
        text, columns = lines_part(folder, rows[part], table.slice(part.start, size), str(index))
        expected = turn("one process, --jobs 1", lambda: one_process(tool, text, 1))
        assert turn("one process, --jobs 2", lambda: one_process(tool, text, 2)) == expected
        for name, way, path in (("pipe, two tasks", "pipe", text), ("mapInPandas, two tasks", "pandas", columns)):
            out = f"{folder}/{way}{index}"
            turn(name, lambda: spark_check.check(spark, path, out, way, command))
            wrong = compare(by_id(expected), out)
            assert not wrong, (way, wrong)
        print(f"turn {index + 1}: " + ", ".join(f"{name} {times[-1]:.1f} s" for name, times in taken.items()), flush=True)
    print(f"{size * rounds} pairs in {rounds} turns, load {os.getloadavg()[0]:.1f}; the same answers each way")
    print(f"{'':24}{'s':>8}{'pairs/s':>10}{'of --jobs 2':>13}")
    for name, times in taken.items():
        ratio = statistics.median(base / time for base, time in zip(taken["one process, --jobs 2"], times))
        print(f"{name:24}{sum(times):8.1f}{size * rounds / sum(times):10.0f}{ratio:13.2f}")


def lines_part(folder, rows, table, name):
    """Writes a part of the pairs in both forms."""
    import pyarrow.parquet

    with open(f"{folder}/{name}.part.jsonl", "w", encoding="utf-8") as file:
        file.writelines(rows)
    pyarrow.parquet.write_table(table, f"{folder}/{name}.part.parquet", row_group_size=max(1, len(rows) // 4))
    return f"{folder}/{name}.part.jsonl", f"{folder}/{name}.part.parquet"


def main():
    what, tool = sys.argv[1], os.path.realpath(sys.argv[2])
    if what == "pairs":
        return write(tool, int(sys.argv[3]), sys.argv[4])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else {"check": 2_000, "measure": 100_000}[what]
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    with tempfile.TemporaryDirectory() as folder:
        # Pairs have some 300 bytes; a measured part is cut in four, that of a check in about six.
        part = count * 50 if what == "check" else count // 5 * 300 // 4
        settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.local.dir": folder}
        if what == "check":
            # A short job is done before the better compilers have paid.
            settings["spark.sql.codegen.wholeStage"] = "false"
            settings["spark.driver.extraJavaOptions"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
        spark = spark_check.session("local[2,4]", part, **settings)
        spark.sparkContext.setLogLevel("OFF")
        # The workers load the module that the functions are of.
        spark.sparkContext.addPyFile(spark_check.__file__)
        try:
            {"check": check, "measure": measure}[what](spark, tool, count, folder)
        finally:
            spark.stop()


if __name__ == "__main__":
    main()
