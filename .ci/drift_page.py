"""Looks at the drift page in headless Chromium: drift_page.py PAGE.html. Says so where something is not installed."""
import importlib.util
import os
import re
import shutil
import subprocess
import sys

page_path = os.path.abspath(sys.argv[1])
text = open(page_path, encoding="utf-8").read()
assert not re.search(r"(src|href)=.(https?:)?//", text), "the page needs the network"
links = set(re.findall(r'href="#([^"]+)"', text))
ids = set(re.findall(r' id="([^"]+)"', text))
assert links <= ids, f"links lead nowhere: {sorted(links - ids)[:5]}"

chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if not chromium:
    sys.exit(print("skipped: chromium is not installed"))

if importlib.util.find_spec("playwright"):
    from playwright.sync_api import sync_playwright
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for width in (1280, 400):
            for scheme in ("light", "dark"):
                page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
                errors = []
                page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
                page.goto("file://" + page_path)
                assert page.evaluate("document.documentElement.scrollWidth") <= width, f"scrolls sideways at {width}"
                assert page.locator("svg.large circle").count() > 0
                page.locator(".overview a").first.click()
                box = page.locator(".term").first.bounding_box()
                assert box and 0 <= box["y"] < 800, "the overview does not lead to its term"
                assert errors == [], errors
                page.close()
        browser.close()
    print("drift page: Chromium shows it at 1280 and 400 pixels, light and dark; the links lead where they say")
else:
    dom = subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "file://" + page_path],
        capture_output=True, text=True, timeout=120).stdout
    assert "<circle" in dom and "</html>" in dom, "Chromium does not show the timelines"
    print("drift page: Chromium parses it whole; playwright is not installed, so widths and links were not tried")
