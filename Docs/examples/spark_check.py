#!/usr/bin/env python3
"""Checks many pairs with align-tool in the partitions of a Spark job and writes what it finds as Parquet.

usage: spark_check.py PAIRS OUT [--way pipe|pandas] [--tool PATH] [--master MASTER] [--part BYTES] [-- OPTIONS]

  PAIRS     a .jsonl file of lines {"id": …, "ko": …, "en": …}; for --way pandas a .parquet with these columns, too
  OUT       a folder of Parquet that must not be there: id, answer (the line as the tool wrote it), beads, error, findings
  --tool    align-tool as each worker finds it; with spark-submit --files align-tool it is ./align-tool
  --part    how much of PAIRS a task gets; 8 million bytes without it
  OPTIONS   of `align-tool check`, such as --glossary FILE

Needs pyspark and Java; --way pandas needs pandas and pyarrow.
"""
import argparse, os, shlex, subprocess, sys, threading

ANSWER = """beads int, error string, findings array<struct<check string, severity string, message string, confidence double,
  source struct<line int, `column` int, text string>, target struct<line int, `column` int, text string>, fingerprint string>>"""


def check_lines(lines, command):
    """The answers to an RDD of lines. With `checkCode`, a tool that is killed fails its task, which Spark runs again;
    without it, what the tool had not answered would be lost and nothing said."""
    return lines.pipe(shlex.join(command), checkCode=True)


def check_table(table, command):
    """A DataFrame of `id` and `line`, with `answer` in the place of `line`."""

    def partition(frames):
        # One process for all frames of a partition. The tool answers what it has before it waits for more, so the answers to a
        # frame can be read before the next one is sent.
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            try:
                for frame in frames:
                    sender = threading.Thread(target=send, args=(process.stdin, list(frame["line"])))
                    sender.start()
                    answers = [process.stdout.readline() for _ in range(len(frame))]
                    sender.join()
                    if not all(answer.endswith(b"\n") for answer in answers):
                        raise RuntimeError(f"{command[0]} ended before it had answered every line")
                    frame["answer"] = [answer.decode().rstrip("\n") for answer in answers]
                    yield frame[["id", "answer"]]
                process.stdin.close()
                if process.stdout.read() or process.wait():
                    raise RuntimeError(f"{command[0]} ended with status {process.returncode} or answered too much")
            finally:
                process.kill()

    return table.mapInPandas(partition, "id string, answer string")


def send(pipe, lines):
    """Writes lines; what reads the answers sees when the other end is gone."""
    try:
        pipe.write("".join(line + "\n" for line in lines).encode())
        pipe.flush()
    except BrokenPipeError:
        pass


def lines_of(spark, pairs):
    """The pairs of a file, as a DataFrame of `id` and `line`."""
    from pyspark.sql import functions as F

    if not pairs.endswith(".parquet"):
        # Only the line feed ends a line.
        text = spark.read.text(pairs, lineSep="\n")
        return text.select(F.get_json_object("value", "$.id").alias("id"), F.col("value").alias("line"))
    table = spark.read.parquet(pairs)
    names = [name for name in ("id", "ko", "en", "date") if name in table.columns]
    return table.select(F.col("id").cast("string").alias("id"), F.to_json(F.struct(*names)).alias("line"))


def check(spark, pairs, out, way, command):
    """Checks a file into a folder."""
    from pyspark.sql import functions as F

    table = lines_of(spark, pairs)
    if way == "pipe":
        answers = check_lines(table.rdd.map(lambda row: row.line), command).map(lambda answer: (answer,))
        answers = spark.createDataFrame(answers, "answer string")
        answers = answers.select(F.get_json_object("answer", "$.id").alias("id"), "answer")
    else:
        answers = check_table(table, command)
    answers = answers.withColumn("parsed", F.from_json("answer", ANSWER)).select("id", "answer", "parsed.*")
    answers.write.parquet(out)


def session(master, part, **settings):
    """A Spark session that cuts files into parts of so many bytes."""
    from pyspark.sql import SparkSession

    settings |= {"spark.sql.files.maxPartitionBytes": part, "spark.sql.files.openCostInBytes": 0}
    builder = SparkSession.builder.appName("align-tool").config(map=settings)
    return (builder.master(master) if master else builder).getOrCreate()


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    for name in ("pairs", "out"):
        parser.add_argument(name)
    parser.add_argument("--way", choices=("pipe", "pandas"), default="pandas")
    parser.add_argument("--tool", default="align-tool")
    parser.add_argument("--master")
    parser.add_argument("--part", type=int, default=8_000_000)
    own = sys.argv[1:]
    cut = own.index("--") if "--" in own else len(own)
    given = parser.parse_args(own[:cut])
    # A task has one processor, and so has its tool.
    command = [given.tool, "check", "--jsonl", "--jobs", "1", *own[cut + 1 :]]
    spark = session(given.master, given.part)
    check(spark, given.pairs, given.out, given.way, command)
    pairs = lines_of(spark, given.pairs).count()
    found = spark.read.parquet(given.out).selectExpr("count(answer)", "sum(size(findings))", "count(error)").first()
    answers, findings, errors = found[0], found[1] or 0, found[2]
    spark.stop()
    print(f"{pairs} pairs, {answers} answers, {findings} findings, {errors} errors")
    if pairs != answers:
        sys.exit(f"error: {pairs} pairs but {answers} answers")


if __name__ == "__main__":
    main()
