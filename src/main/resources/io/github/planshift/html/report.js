"use strict";
(() => {
  const found = document.getElementById("found");
  const query = document.getElementById("query");

  // A table is sorted by what stands in its cells; footnote marks do not count.
  const words = (cell) => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll("sup").forEach((mark) => mark.remove());
    return copy.textContent.trim();
  };

  // A bound counts as its figure, and figures in millions or 万 as what they stand for.
  const sizes = { million: 1e6, billion: 1e9, trillion: 1e12, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
  const figure =
    /^(?:about |at least |at most )?[^\d\p{L}]{0,3}?([-−+]?\d[\d,]*(?:\.\d+)?)(?: ?(million|billion|trillion|万亿|亿|万))?/u;
  const number = (text) => {
    const match = figure.exec(text);
    return match ? parseFloat(match[1].replace(/,/g, "").replace("−", "-")) * (sizes[match[2]] || 1) : NaN;
  };

  const order = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

  const sort = (table, head, index) => {
    const body = table.tBodies[0];
    const before = head.getAttribute("aria-sort");
    const next = before === "ascending" ? "descending" : before === "descending" ? null : "ascending";
    table.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
    const rows = [...body.rows].map((row) => ({ row, text: words(row.cells[index] || row) }));
    const known = rows.filter((one) => one.text !== "" && one.text !== "–" && one.text !== "-");
    const numeric = known.length > 0 && known.every((one) => !Number.isNaN(number(one.text)));
    const value = numeric ? (a, b) => number(a.text) - number(b.text) : (a, b) => order(a.text, b.text);
    const blank = (one) => (known.includes(one) ? 0 : 1);
    if (next === null) {
      rows.sort((a, b) => a.row.place - b.row.place);
    } else {
      head.setAttribute("aria-sort", next);
      const sign = next === "ascending" ? 1 : -1;
      rows.sort((a, b) => blank(a) - blank(b) || sign * value(a, b) || a.row.place - b.row.place);
    }
    body.append(...rows.map((one) => one.row));
  };

  document.querySelectorAll("main table").forEach((table) => {
    const body = table.tBodies[0];
    if (!body || body.rows.length < 2) {
      return;
    }
    [...body.rows].forEach((row, place) => {
      row.place = place;
    });
    [...table.tHead.rows[0].cells].forEach((head, index) => {
      if (head.textContent.trim() === "") {
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.title = found.dataset.sort;
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(table, head, index));
    });
  });

  // A record stands once; where another list has it too, its words are put there when they come near.
  const original = (link) => link && document.getElementById(link.hash.slice(1));

  const fill = (page) => {
    page.querySelectorAll("a.same").forEach((link) => {
      const copy = original(link).cloneNode(true);
      copy.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
      if (link.previousSibling) {
        copy.firstElementChild.remove();
        copy.firstChild.textContent = copy.firstChild.textContent.replace(/^[:：]\s*/, "");
      }
      link.replaceWith(...copy.childNodes);
    });
  };

  const near = new IntersectionObserver(
    (seen) => {
      seen.filter((one) => one.isIntersecting).forEach((one) => {
        near.unobserve(one.target);
        fill(one.target);
      });
    },
    { rootMargin: "100% 0px" },
  );
  document.querySelectorAll("section.page:has(a.same)").forEach((page) => near.observe(page));
  window.addEventListener("beforeprint", () => fill(document));

  // Filtering hides rows, list entries and paragraphs without the words, headings with nothing below, and empty pages.
  const lower = new Map();
  const text = (node) => {
    if (!lower.has(node)) {
      const first = original(node.querySelector("a.same"));
      lower.set(node, (node.textContent + (first ? first.textContent : "")).toLocaleLowerCase());
    }
    return lower.get(node);
  };

  const parts = (block) => {
    const inner = block.querySelectorAll("tbody tr, li");
    return inner.length > 0 ? [...inner] : [block];
  };

  const level = (block) => (/^H[2-6]$/.test(block.tagName) ? Number(block.tagName[1]) : 0);

  const filterBlock = (block, fits) => {
    const pieces = parts(block);
    const shown = pieces.filter((part) => {
      const fit = fits(part);
      part.classList.toggle("off", !fit);
      return fit;
    });
    block.classList.toggle("off", shown.length === 0);
    return shown.length;
  };

  const filterPage = (page, terms) => {
    const has = (where) => terms.every((term) => where.includes(term));
    const whole = has(page.dataset.title.toLocaleLowerCase());
    const above = [];
    let hits = 0;
    [...page.children].forEach((block) => {
      const rank = level(block);
      if (rank > 0) {
        while (above.length > 0 && level(above[above.length - 1]) >= rank) {
          above.pop();
        }
        above.push(block);
        block.classList.add("off");
        return;
      }
      const shown = filterBlock(block, (part) => whole || has(text(part)));
      if (shown > 0) {
        above.forEach((heading) => heading.classList.remove("off"));
        hits += shown;
      }
    });
    page.classList.toggle("off", hits === 0);
    return hits;
  };

  const pages = [...document.querySelectorAll("section.page")];
  const links = new Map([...document.querySelectorAll("nav a")].map((link) => [link.hash.slice(1), link.parentElement]));

  const filter = () => {
    const terms = query.value.toLocaleLowerCase().split(/\s+/).filter((term) => term !== "");
    if (terms.length === 0) {
      document.querySelectorAll(".off").forEach((node) => node.classList.remove("off"));
      found.textContent = "";
      return;
    }
    let entries = 0;
    let count = 0;
    pages.forEach((page) => {
      const hits = filterPage(page, terms);
      entries += hits;
      count += hits > 0 ? 1 : 0;
      links.get(encodeURI(page.id))?.classList.toggle("off", hits === 0);
    });
    found.textContent =
      entries === 0 ? found.dataset.none : found.dataset.found.replace("{0}", entries).replace("{1}", count);
  };

  let waiting = 0;
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  query.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      query.value = "";
      filter();
    }
  });
  // A link to what is filtered out leads nowhere: show everything again.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest(".off")) {
      query.value = "";
      filter();
      target.scrollIntoView();
    }
  });
  document.getElementById("filter").hidden = false;
})();
