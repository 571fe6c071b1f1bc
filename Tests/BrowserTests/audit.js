// What a page owes everybody: names, one heading, contrast, no sideways scrolling.
() => {
  const faults = [];
  const say = (element, words) => {
    const text = element.outerHTML.slice(0, 120).replace(/\s+/g, ' ');
    faults.push(words + ': ' + text);
  };
  const isShown = (element) => element.checkVisibility && element.checkVisibility();
  if (!document.title.trim()) faults.push('the page has no title');
  if (document.querySelectorAll('h1').length !== 1) faults.push('the page needs one h1');
  if (!document.documentElement.lang) faults.push('the page names no language');
  if (document.documentElement.scrollWidth > innerWidth + 1) {
    faults.push('the page scrolls sideways: ' + document.documentElement.scrollWidth);
    for (const element of document.querySelectorAll('main *')) {
      const box = element.getBoundingClientRect();
      if (box.right > innerWidth + 1 && !element.closest('.wide, svg, pre')) {
        say(element, 'too wide');
        break;
      }
    }
  }
  const ids = new Set();
  for (const element of document.querySelectorAll('[id]')) {
    if (ids.has(element.id)) say(element, 'the id stands twice');
    ids.add(element.id);
  }
  const nameOf = (element) => {
    const labels = element.labels ? [...element.labels].map((label) => label.textContent) : [];
    return (element.getAttribute('aria-label') || labels.join(' ') || element.textContent ||
      element.title || '').trim();
  };
  for (const element of document.querySelectorAll('a, button, input, select, textarea, summary')) {
    if (element.type === 'hidden' || !isShown(element)) continue;
    if (!nameOf(element)) say(element, 'has no name');
  }
  for (const element of document.querySelectorAll('svg[role=img]')) {
    if (!element.querySelector('title')) say(element, 'a picture without a title');
  }
  for (const element of document.querySelectorAll('img:not([alt])')) say(element, 'no alt');
  let level = 1;
  for (const element of document.querySelectorAll('h1, h2, h3, h4')) {
    const next = Number(element.tagName[1]);
    if (next > level + 1) say(element, 'a heading skips a level');
    level = next;
  }
  const parse = (colour) => {
    const parts = colour.match(/[\d.]+/g).map(Number);
    return parts.length > 3 ? parts : [...parts, 1];
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0.5) return colour;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0, 1] : [255, 255, 255, 1];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || seen.has(element)) continue;
    seen.add(element);
    if (!isShown(element) || element.closest('svg, script, noscript, .skip, option')) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(parse(style.color)), light(ground(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) say(element, 'contrast ' + ratio.toFixed(2));
  }
  return faults.slice(0, 20);
}
