"""Runs the hook, the action and the GitLab job in a repository with a pair that does not agree. Called by .ci/integrations."""
import json, os, shutil, subprocess, sys

from optional import module

ROOT, REPOSITORY, TOOL, ARCHIVE = sys.argv[1:]


def run(command, **environment):
    return subprocess.run(command, cwd=REPOSITORY, env=os.environ | environment, capture_output=True, text=True)


def hook():
    if not module("pre_commit"):
        return
    command = [sys.executable, "-m", "pre_commit"]
    checked = run(command + ["validate-manifest", os.path.join(ROOT, ".pre-commit-hooks.yaml")])
    assert checked.returncode == 0, checked.stdout
    hooks = yaml.safe_load(open(os.path.join(ROOT, ".pre-commit-hooks.yaml"), encoding="utf-8"))
    # The hook as it is, from a repository that holds nothing else, so that nothing is built.
    local = dict(next(h for h in hooks if h["id"] == "align-tool-system"))
    with open(os.path.join(REPOSITORY, ".pre-commit-config.yaml"), "w", encoding="utf-8") as file:
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": [local]}]}, file)
    run(["git", "add", "-A"])
    found = run(command + ["run"])
    assert found.returncode == 1 and "number-mismatch" in found.stdout, found.stdout + found.stderr
    run(["git", "reset", "-q"])
    clean = run(command + ["run", "--config", ".pre-commit-config.yaml"])
    assert clean.returncode == 0, clean.stdout + clean.stderr
    print("pre-commit: runs the hook, which finds what is staged and nothing else")
    # The hook as people name it: from a clone of the repository that has it, with the archive of the release.
    hooks = os.path.join(os.path.dirname(REPOSITORY), "hooks")
    for name in [".pre-commit-hooks.yaml", ".ci/hook", ".ci/get-tool", "Sources/BilingualAlign/Text/Version.swift"]:
        os.makedirs(os.path.dirname(os.path.join(hooks, name)), exist_ok=True)
        shutil.copy(os.path.join(ROOT, name), os.path.join(hooks, name))
    for words in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "1"]):
        subprocess.run(["git", "-C", hooks] + words, check=True)
    revision = subprocess.run(["git", "-C", hooks, "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
    with open(os.path.join(REPOSITORY, ".pre-commit-config.yaml"), "w", encoding="utf-8") as file:
        yaml.safe_dump({"repos": [{"repo": hooks, "rev": revision, "hooks": [{"id": "align-tool"}]}]}, file)
    run(["git", "add", "-A"])
    fetched = run(command + ["run"], ALIGN_TOOL_ARCHIVE=ARCHIVE)
    assert fetched.returncode == 1 and "number-mismatch" in fetched.stdout, fetched.stdout + fetched.stderr
    again = run(command + ["run"], ALIGN_TOOL_ARCHIVE="/nothing.tar.gz")
    assert again.returncode == 1 and "number-mismatch" in again.stdout, again.stdout + again.stderr
    run(["git", "reset", "-q"])
    print("pre-commit: the hook of the repository fetches the tool once")


def action():
    steps = yaml.safe_load(open(os.path.join(ROOT, "action.yml"), encoding="utf-8"))
    script = steps["runs"]["steps"][-1]["run"]
    get = next(step for step in steps["runs"]["steps"] if step.get("id") == "get")
    places = {"GITHUB_OUTPUT": os.path.join(REPOSITORY, "outputs"), "FOLDER": os.path.join(REPOSITORY, ".tool"), "SOURCES": ROOT,
              "ALIGN_TOOL_ARCHIVE": ARCHIVE, "ALIGN_TOOL_REPOSITORY": ""}
    assert set(places) - {"GITHUB_OUTPUT"} == set(get["env"])
    got = run(["bash", "-eo", "pipefail", "-c", get["run"]], **places)
    assert got.returncode == 0, got.stderr
    tool = open(places["GITHUB_OUTPUT"], encoding="utf-8").read().strip().removeprefix("tool=")
    assert tool.startswith(places["FOLDER"]), tool
    summary = os.path.join(REPOSITORY, "summary.md")
    environment = {"ARGS": "--only number-mismatch", "FAIL_ON": "warning", "SINCE": "HEAD", "SARIF": "out.sarif",
                   "TOOL": tool, "GITHUB_STEP_SUMMARY": summary}
    assert set(environment) - {"GITHUB_STEP_SUMMARY"} == set(steps["runs"]["steps"][-1]["env"])
    found = run(["bash", "-eo", "pipefail", "-c", script], **environment)
    assert found.returncode == 1, found.stderr
    assert found.stdout.startswith("::error file=en/a.txt,line=1,"), found.stdout
    assert "number-mismatch" in open(summary, encoding="utf-8").read()
    assert len(json.load(open(os.path.join(REPOSITORY, "out.sarif"), encoding="utf-8"))["runs"][0]["results"]) == 1
    passing = run(["bash", "-eo", "pipefail", "-c", script], **environment | {"ARGS": "--skip number-mismatch", "SARIF": ""})
    assert passing.returncode == 0, passing.stdout + passing.stderr
    # A checkout of one commit is completed before it is compared with another one.
    whole, shallow = (os.path.join(os.path.dirname(REPOSITORY), name) for name in ("whole", "shallow"))
    subprocess.run(["git", "clone", "-q", REPOSITORY, whole], check=True)
    shutil.copy(os.path.join(REPOSITORY, "en/a.txt"), os.path.join(whole, "en/a.txt"))
    subprocess.run(["git", "-C", whole, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qam", "2"], check=True)
    subprocess.run(["git", "clone", "-q", "--depth", "1", "file://" + whole, shallow], check=True)
    first = run(["git", "rev-list", "--max-parents=0", "HEAD"]).stdout.strip()
    deep = subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=shallow, capture_output=True, text=True,
                          env=os.environ | environment | {"SINCE": first, "SARIF": ""})
    assert deep.returncode == 1 and "number-mismatch" in deep.stdout, deep.stdout + deep.stderr
    print("action.yml: its steps fetch the archive, complete a shallow checkout; its step annotates, writes the summary and SARIF, and fails as it should")


def gitlab():
    job = yaml.safe_load(open(os.path.join(ROOT, "Docs/align-tool.gitlab-ci.yml"), encoding="utf-8"))["translations"]
    # The archive is fetched where no align-tool is on the PATH; the packages of the image are those of this machine.
    empty = os.path.join(os.path.dirname(REPOSITORY), "programs")
    os.makedirs(empty)
    with open(os.path.join(empty, "apt-get"), "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\n")
    os.chmod(os.path.join(empty, "apt-get"), 0o755)
    path = ":".join([empty] + [p for p in os.environ["PATH"].split(":") if not os.path.exists(os.path.join(p, "align-tool"))])
    releases, version = os.path.split(os.path.dirname(ARCHIVE))
    assert job["variables"]["ALIGN_TOOL_VERSION"] == version, "Docs/align-tool.gitlab-ci.yml names another version"
    found = run(["bash", "-eo", "pipefail", "-c", "\n".join(job["before_script"] + job["script"])],
                **job["variables"] | {"ALIGN_TOOL_RELEASES": "file://" + releases, "PATH": path})
    assert found.returncode == 1, found.stderr
    report = os.path.join(REPOSITORY, job["artifacts"]["reports"]["codequality"])
    assert [i["check_name"] for i in json.load(open(report, encoding="utf-8"))] == ["number-mismatch"]
    assert os.path.isdir(os.path.join(REPOSITORY, job["cache"]["paths"][0])), "the job keeps no tool"
    print("gitlab: its job fetches the archive and writes the report that it names")


def schema():
    jsonschema = module("jsonschema")
    if not jsonschema:
        return
    with open(os.path.join(ROOT, "Docs/align-tool.schema.json"), encoding="utf-8") as file:
        validator = jsonschema.Draft202012Validator(json.load(file))
    good = run([TOOL, "check", "--print-config", "--glossary", "none.tsv"]).stdout
    for text in (good, open(os.path.join(REPOSITORY, ".align-tool.yml"), encoding="utf-8").read()):
        errors = list(validator.iter_errors(yaml.load(text, Loader=yaml.BaseLoader)))
        assert errors == [], errors
    for key in ("pears", "check", "maxwarnings"):
        assert list(validator.iter_errors({key: []})), key
    print("schema: the printed and the written configuration are valid by Docs/align-tool.schema.json")


def stream():
    jsonschema = module("jsonschema")
    if not jsonschema:
        return
    with open(os.path.join(ROOT, "Docs/jsonl.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    answers = jsonschema.Draft202012Validator(schema)
    requests = jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/request"})
    lines = [
        {"id": 1, "ko": "4만 5천 명이 참석하였다.", "en": "54,000 people attended.", "meta": {"a": [1]}},
        {"id": "b", "ko": "회의가 열렸다.\n4만 명이 왔다.", "en": "A meeting was held.\n50,000 people came."},
        {"id": None, "ko_path": "none.txt", "en_path": "none.txt", "date": "2024-05-01"},
    ]
    for line in lines:
        requests.validate(line)
    assert list(requests.iter_errors({"id": 1, "ko": "가"})), "a line with one text"
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines) + "no JSON\n"
    for command in ("check", "align"):
        found = subprocess.run([TOOL, command, "--jsonl"], input=text, capture_output=True, text=True)
        assert found.returncode == 0, found.stderr
        rows = [json.loads(line) for line in found.stdout.splitlines()]
        assert [row["id"] for row in rows] == [1, "b", None, None], rows
        for row in rows:
            answers.validate(row)
    print("stream: check --jsonl and align --jsonl answer as Docs/jsonl.schema.json says")


stream()
yaml = module("yaml")
if yaml:
    hook()
    action()
    gitlab()
    schema()
