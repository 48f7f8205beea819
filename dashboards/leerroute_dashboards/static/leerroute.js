// Four jobs: where the server is, the language of the page, Dutch for the fixed English words of Streamlit, and tables
// that scroll within themselves can be scrolled by keyboard.
(() => {
  // Otherwise a page below the first is tried as a server of its own, twice in vain.
  window.__streamlit = { BACKEND_BASE_URL: location.origin, MAIN_PAGE_BASE_URL: location.origin, HOST_CONFIG_BASE_URL: location.origin };
  const WORDS = {
    "Skip to main content": "Naar de inhoud",
    "(required)": "(verplicht)",
    "Choose an option": "Kies",
    "No results": "Niets gevonden",
    "Main menu": "Hoofdmenu",
    "App pages": "Pagina’s",
    "Sidebar": "Zijbalk",
    "Collapse sidebar": "Zijbalk inklappen",
    "Expand sidebar": "Zijbalk uitklappen",
    "Navigate to home page": "Naar de startpagina",
    "Fullscreen": "Volledig scherm",
    "Close fullscreen": "Volledig scherm sluiten",
    "Press Enter to apply": "Druk op Enter",
    "Press Enter to submit form": "Druk op Enter om te openen",
    "Show password text": "Nummer tonen",
    "Hide password text": "Nummer verbergen",
    "Open": "Openen",
    "Dismiss": "Sluiten",
    "Close": "Sluiten",
    "Print": "Afdrukken",
    "Clear value": "Wissen",
    "Search": "Zoeken",
    "Sort ascending": "Oplopend sorteren",
    "Sort descending": "Aflopend sorteren",
    "Autosize": "Breedte aanpassen",
    "Pin column": "Kolom vastzetten",
    "Unpin column": "Kolom losmaken",
    "Hide column": "Kolom verbergen",
    "Format": "Opmaak",
    "Copy to clipboard": "Kopiëren",
    "Copied": "Gekopieerd",
    "Running...": "Bezig…",
    "RUNNING...": "Bezig…",
    "CONNECTING": "Verbinden…",
    "Connecting": "Verbinden…",
    "Connection error": "Geen verbinding",
    "Stop": "Stoppen",
    "Rerun": "Opnieuw laden",
    "Settings": "Instellingen",
    "Light": "Licht",
    "Page not found": "Pagina niet gevonden",
    "The page that you have requested does not seem to exist. Running the app's main page.": "Deze pagina bestaat niet. U ziet de startpagina.",
  };
  const PATTERNS = [
    [/^Show\/hide columns.*/, "Kolommen tonen of verbergen"],
    [/^Download as CSV/, "Download als CSV"],
    [/^Fullscreen: /, "Volledig scherm: "],
    [/^Search: /, "Zoeken: "],
    [/^Help for (.*)$/, "Uitleg bij $1"],
    [/^You can only select up to (\d+) options?\. Remove an option first\.$/, "Meer dan $1 kan niet. Haal er eerst een weg."],
  ];
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "data-title"];
  const LEFT_ALONE = "[data-testid=stMarkdownContainer],[data-testid=stText],svg,style,script,table,canvas";

  const dutch = (text) => {
    const word = text.trim();
    if (WORDS[word]) return text.replace(word, WORDS[word]);
    const found = PATTERNS.find(([pattern]) => pattern.test(word));
    return found ? word.replace(found[0], found[1]) : null;
  };
  const inAttributes = (element) => {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      const to = value && dutch(value);
      if (to) element.setAttribute(name, to);
    }
  };
  const inText = (node) => {
    if (node.parentElement && node.parentElement.closest(LEFT_ALONE)) return;
    const to = dutch(node.data);
    if (to) node.data = to;
  };
  const within = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return inText(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    inAttributes(node);
    node.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join()).forEach(inAttributes);
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) inText(texts.currentNode);
  };
  const language = () => {
    const wanted = new URLSearchParams(location.search).get("taal") === "en" ? "en" : "nl";
    if (document.documentElement.lang !== wanted) document.documentElement.lang = wanted;
    return wanted;
  };
  const reachable = () => {
    for (const part of document.querySelectorAll("[data-testid=stTable], [data-testid=stTable] div")) {
      const scrolls = part.scrollWidth > part.clientWidth;
      if (scrolls === (part.dataset.reachable === "yes")) continue;
      part.dataset.reachable = scrolls ? "yes" : "no";
      if (scrolls) part.tabIndex = 0;
      else part.removeAttribute("tabindex");
    }
  };
  addEventListener("resize", reachable);
  new MutationObserver(reachable).observe(document.documentElement, { subtree: true, childList: true });
  new MutationObserver((changes) => {
    if (language() !== "nl") return;
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(within);
      else if (change.type === "attributes") inAttributes(change.target);
      else inText(change.target);
    }
  }).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
})();
