// Runs in a page: whether its texts can be read as they stand there.
export function looks() {
  const channel = value => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const light = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const parse = color => { const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number); return { rgb: [red, green, blue], alpha }; };
  const over = (top, alpha, below) => top.map((value, index) => value * alpha + below[index] * (1 - alpha));

  function background(element) {
    const layers = [];
    for (let node = element; node; node = node.parentElement) {
      const { rgb, alpha } = parse(getComputedStyle(node).backgroundColor);
      if (alpha > 0) layers.push({ rgb, alpha });
      if (alpha === 1) break;
    }
    // Below everything is the canvas, which follows the scheme.
    const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
    return layers.reverse().reduce((below, layer) => over(layer.rgb, layer.alpha, below), canvas);
  }

  const isSeen = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
  const scrolls = element => {
    for (let node = element; node && node !== document.body; node = node.parentElement) {
      if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(node).overflowX)) return true;
    }
    return false;
  };

  const faint = new Set();
  const outside = new Set();
  const small = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const said = node.data.trim();
    if (!said || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    const back = background(element);
    const { rgb, alpha } = parse(style.color);
    const [first, second] = [light(over(rgb, alpha, back)), light(back)].sort((left, right) => right - left);
    const contrast = (first + 0.05) / (second + 0.05);
    const name = `${said.slice(0, 40)} <${element.tagName.toLowerCase()}>`;
    if (contrast < 4.5) faint.add(`${name}: ${style.color} on ${back.map(Math.round)} is ${contrast.toFixed(2)}`);
    if (parseFloat(style.fontSize) < 11) small.add(`${name}: ${style.fontSize}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    if (range.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element)) outside.add(name);
  }
  return { faint: [...faint], small: [...small], outside: [...outside], overflow: document.documentElement.scrollWidth - innerWidth };
}
