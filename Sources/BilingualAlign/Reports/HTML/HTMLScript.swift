/// The script of the HTML report: filters, and walking from finding to finding. Without it everything is shown.
enum HTMLScript {
  static let text = """
    "use strict";
    (() => {
      const all = (query, root = document) => Array.from(root.querySelectorAll(query));
      const cards = all(".card"), items = all("nav li"), marks = all("mark"), rows = all(".row");
      const buttons = all("[data-severity][aria-pressed]"), check = document.getElementById("check");
      const only = document.getElementById("only"), header = document.querySelector("header");
      const marksOf = new Map();
      for (const mark of marks)
        for (const id of mark.dataset.f.split(" ")) marksOf.set(id, (marksOf.get(id) || []).concat(mark));
      let current = -1;

      const isShown = (card) => !card.hidden;
      const filter = () => {
        const severities = new Set(buttons.filter((b) => b.ariaPressed === "true").map((b) => b.dataset.severity));
        const wanted = (e) => severities.has(e.dataset.severity) && (!check.value || e.dataset.check === check.value);
        const shown = new Set();
        for (const card of cards) { card.hidden = !wanted(card); if (!card.hidden) shown.add(card.dataset.f); }
        for (const item of items) item.hidden = !wanted(item);
        for (const mark of marks) mark.classList.toggle("off", !mark.dataset.f.split(" ").some((id) => shown.has(id)));
        for (const row of rows) row.hidden = only.checked && !all(".card", row).some(isShown);
        for (const group of all(".group")) group.hidden = only.checked && !all(".row", group).some((r) => !r.hidden);
      };
      const select = (index) => {
        const card = cards[index];
        if (!card) return;
        current = index;
        for (const e of all(".current")) e.classList.remove("current");
        const row = card.closest(".row") || card;
        row.classList.add("current");
        card.classList.add("current");
        for (const mark of marksOf.get(card.dataset.f) || []) mark.classList.add("current");
        const item = items.find((i) => i.dataset.f === card.dataset.f);
        if (item) { item.classList.add("current"); item.scrollIntoView({ block: "nearest", behavior: "instant" }); }
        // Again until the rows around it have been laid out, for until then their heights are guesses.
        const spots = marksOf.get(card.dataset.f) || [card];
        const center = (tries) => {
          const boxes = spots.map((spot) => spot.getBoundingClientRect());
          const top = Math.min(...boxes.map((b) => b.top)), bottom = Math.max(...boxes.map((b) => b.bottom));
          const bar = getComputedStyle(header).position === "sticky" ? header.offsetHeight : 0;
          const room = innerHeight - bar;
          const by = bottom - top > room - 32 ? top - bar - 16 : (top + bottom) / 2 - bar - room / 2;
          scrollBy({ top: by, behavior: "instant" });
          if (tries > 0) requestAnimationFrame(() => center(tries - 1));
        };
        center(6);
        card.focus({ preventScroll: true });
        history.replaceState(null, "", "#" + card.id);
      };
      const step = (by) => {
        for (let i = current + by; i >= 0 && i < cards.length; i += by) if (isShown(cards[i])) return select(i);
      };
      const find = (id) => cards.findIndex((c) => c.dataset.f === id);

      for (const button of buttons) button.addEventListener("click", () => {
        button.setAttribute("aria-pressed", String(button.ariaPressed !== "true"));
        filter();
      });
      check.addEventListener("change", filter);
      only.addEventListener("change", filter);
      for (const item of items) item.addEventListener("click", (event) => {
        event.preventDefault();
        select(find(item.dataset.f));
      });
      for (const mark of marks) mark.addEventListener("click", () => {
        const shown = mark.dataset.f.split(" ").map(find).find((i) => i >= 0 && isShown(cards[i]));
        if (shown !== undefined) select(shown);
      });
      document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("select, input[type=text]")) return;
        if (event.key === "n" || event.key === "j") step(1);
        else if (event.key === "p" || event.key === "k") step(-1);
        else if ("123".includes(event.key)) buttons[Number(event.key) - 1].click();
        else if (event.key === "o") only.click();
        else return;
        event.preventDefault();
      });
      if (/^#f\\d+-\\d+$/.test(location.hash)) addEventListener("load", () => select(find(location.hash.slice(2))));
    })();
    """
}
