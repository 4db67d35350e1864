"""Reads the reports of a folder with other people's parsers. Called by .ci/formats."""
import csv, importlib, json, os, re, shutil, subprocess, sys
import xml.etree.ElementTree as ET

FOLDER = sys.argv[1]


def path(name):
    return os.path.join(FOLDER, "report." + name)


def load(name):
    with open(path(name), encoding="utf-8") as file:
        return json.load(file)


def module(name):
    """The module, or None with a word."""
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"skipped: {name} is not installed")
        return None


findings = load("json")["findings"]
count = len(findings)
assert count > 10, count


def sarif():
    log = load("sarif")
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert log["version"] == "2.1.0" and len(run["results"]) == count
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note") and result["message"]["text"]
        for location in result["locations"] + result.get("relatedLocations", []):
            region = location["physicalLocation"]["region"]
            assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    prints = [r["partialFingerprints"]["alignTool/v1"] for r in run["results"]]
    assert len(set(prints)) == count
    loader = module("sarif.loader")
    if loader:
        assert loader.load_sarif_file(path("sarif")).get_result_count() == count
        print(f"sarif: sarif-tools reads {count} results")


def junit():
    parser = module("junitparser")
    if parser:
        xml = parser.JUnitXml.fromfile(path("junit"))
        cases = [case for suite in xml for case in suite]
        checks = {f["check"] for f in findings if f["severity"] != "info"}
        failed = {case.name for case in cases if case.result}
        assert failed == checks, failed ^ checks
        print(f"junit: junitparser reads {len(cases)} cases, {len(failed)} failed")


def memories():
    if module("translate"):
        from translate.storage import tmx, xliff2
        units = tmx.tmxfile.parsefile(path("tmx")).units
        assert len(units) > 10 and all(u.source and u.target for u in units)
        print(f"tmx: translate-toolkit reads {len(units)} units")
        units = xliff2.Xliff2File.parsefile(path("xliff")).units
        assert len(units) > 10
        print(f"xliff: translate-toolkit reads {len(units)} units")


def plain():
    issues = load("gitlab")
    assert len({i["fingerprint"] for i in issues}) == len(issues) == count
    assert len(load("rdjson")["diagnostics"]) == count
    assert len(list(ET.parse(path("checkstyle")).iter("error"))) == count
    rows = list(csv.DictReader(open(path("csv"), encoding="utf-8", newline="")))
    assert [r["fingerprint"] for r in rows] == [f["fingerprint"] for f in findings]
    with open(path("github"), encoding="utf-8") as file:
        assert len(re.findall(r"^::(error|warning|notice) ", file.read(), re.M)) <= 30
    print(f"gitlab, rdjson, checkstyle, csv, github: {count} findings each")


def html():
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        return print("skipped: chromium is not installed")
    if module("playwright"):
        in_browser(chromium)
    text = open(path("html"), encoding="utf-8").read()
    assert not re.search(r"(src|href)=.(https?:)?//", text), "the report needs the network"


def in_browser(chromium):
    from playwright.sync_api import sync_playwright
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for width in (1280, 400):
            page = browser.new_page(viewport={"width": width, "height": 800})
            errors = []
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.goto("file://" + path("html"))
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"scrolls sideways at {width}"
            items = page.locator("nav li")
            assert items.count() == count
            items.nth(count - 1).click()
            marks = page.locator("mark.current, .card.current")
            box = marks.first.bounding_box()
            assert box and 0 <= box["y"] <= 800, f"the finding is not in view at {width}"
            page.keyboard.press("p")
            assert page.locator(".card.current").count() == 1
            page.keyboard.press("1")
            assert page.locator(".card.error:visible").count() == 0
            page.locator("#only").check()
            assert page.locator(".row:visible").count() == page.locator(".row:visible:has(.card:visible)").count()
            assert errors == [], errors
            page.close()
        browser.close()
    print("html: Chromium shows it at 1280 and 400 pixels, the keys and filters work, no console error")


sarif()
junit()
memories()
plain()
html()
