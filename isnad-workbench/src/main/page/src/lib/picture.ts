/**
 * Takes a drawing of the page away as a file, with what its title and its key say on the page. Both forms are made from
 * the SVG on the page: its computed styles and the faces it is set in are written into the SVG file, and its shapes are
 * drawn on a canvas for the PNG (an SVG painted as an image would not have the page's Arabic faces).
 */

const INLINED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'opacity', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'paint-order', 'direction', 'display', 'visibility'] as const;
const SHAPES = 'path, circle, rect, line, text, ellipse, polyline, polygon';

/** What stands above a drawing when it leaves the page. */
export interface Caption {
  title: string;
  legend: readonly { colour: string; text: string; line?: boolean }[];
  ink: string;
  ground: string;
  rtl: boolean;
}

const BAND = 64;
const EDGE = 20;
const FACE = "'IBM Plex Sans Arabic', sans-serif";
const TITLE = `600 16px ${FACE}`;
const ENTRY = `400 12px ${FACE}`;

interface Entry { x: number; textX: number; colour: string; text: string; line: boolean }

/** Where the entries of the key stand, from the side on which its language begins. */
function placed(caption: Caption, width: number): Entry[] {
  const pen = document.createElement('canvas').getContext('2d');
  let at = caption.rtl ? width - EDGE : EDGE;
  return caption.legend.map(({ colour, text, line }) => {
    if (pen) {
      pen.font = ENTRY;
    }
    const words = pen?.measureText(text).width ?? text.length * 7;
    const sign = line ? 20 : 11;
    const entry = caption.rtl
      ? { x: at - sign, textX: at - sign - 6 - words, colour, text, line: line ?? false }
      : { x: at, textX: at + sign + 6, colour, text, line: line ?? false };
    at += (caption.rtl ? -1 : 1) * (sign + 6 + words + 20);
    return entry;
  });
}

export async function svgText(svg: SVGSVGElement, caption: Caption): Promise<string> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = svg.querySelectorAll<SVGElement>('*');
  const into = copy.querySelectorAll<SVGElement>('*');
  const faces = new Set(['IBM Plex Sans Arabic']);
  from.forEach((element, i) => {
    const target = into[i];
    if (target?.matches(SHAPES) || target?.localName === 'tspan') {
      const style = getComputedStyle(element);
      for (const name of INLINED) {
        const value = style.getPropertyValue(name);
        if (value) {
          target.setAttribute(name, value);
        }
      }
      if (element instanceof SVGTextElement) {
        style.fontFamily.split(',').forEach((face) => faces.add(face.trim().replace(/^["']|["']$/g, '')));
      }
    }
    target?.removeAttribute('class');
    target?.removeAttribute('style');
    // What a shape shows is written into it; a group need not name the page's properties any more.
    for (const { name, value } of [...(target?.attributes ?? [])]) {
      if (value.includes('var(')) {
        target?.removeAttribute(name);
      }
    }
    for (const name of ['tabindex', 'role', 'aria-label', 'href', 'target']) {
      target?.removeAttribute(name);
    }
  });
  const box = svg.getBoundingClientRect();
  const width = Math.round(box.width);
  const height = Math.round(box.height);
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  copy.removeAttribute('tabindex');
  copy.setAttribute('y', String(BAND));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const whole = make('svg', { width, height: height + BAND, viewBox: `0 0 ${width} ${height + BAND}` });
  const style = make('style', {});
  style.textContent = await embedded(faces);
  whole.append(style, make('rect', { width: '100%', height: '100%', fill: caption.ground }));
  whole.append(make('text', { x: caption.rtl ? width - EDGE : EDGE, y: 28, 'text-anchor': caption.rtl ? 'end' : 'start', direction: 'ltr', fill: caption.ink, 'font-family': FACE, 'font-size': 16, 'font-weight': 600 }, caption.title));
  for (const entry of placed(caption, width)) {
    whole.append(entry.line ? make('rect', { x: entry.x, y: 46, width: 20, height: 3, fill: entry.colour }) : make('rect', { x: entry.x, y: 42, width: 11, height: 11, rx: 2, fill: entry.colour }));
    whole.append(make('text', { x: entry.textX, y: 52, direction: 'ltr', fill: caption.ink, 'font-family': FACE, 'font-size': 12 }, entry.text));
  }
  whole.append(copy);
  return new XMLSerializer().serializeToString(whole);
}

function make(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}

/** The rules of these faces with the faces themselves in them, so that the file looks the same anywhere. */
async function embedded(faces: ReadonlySet<string>): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ rule, base: sheet.href ?? location.href })));
  const written = rules.map(async ({ rule, base }) => {
    const get = (name: string) => rule.style.getPropertyValue(name);
    const family = get('font-family').replace(/^["']|["']$/g, '');
    const address = /url\(["']?([^"')]+)["']?\)/.exec(get('src'))?.[1];
    if (!faces.has(family) || !address || get('font-style') === 'italic') {
      return '';
    }
    const blob = await (await fetch(new URL(address, base))).blob();
    const range = get('unicode-range');
    return `@font-face{font-family:'${family}';font-weight:${get('font-weight') || '400'};src:url(${await encoded(blob)}) format('woff2');${range ? `unicode-range:${range};` : ''}}`;
  });
  return (await Promise.all(written)).join('');
}

function encoded(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^;,]*/, 'data:font/woff2'));
    reader.onerror = () => reject(reader.error ?? new Error('the face could not be read'));
    reader.readAsDataURL(blob);
  });
}

export async function png(svg: SVGSVGElement, caption: Caption, scale = 2): Promise<Blob> {
  await document.fonts.ready;
  const box = svg.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(box.width * scale);
  canvas.height = Math.round((box.height + BAND) * scale);
  const pen = canvas.getContext('2d');
  if (!pen) {
    throw new Error('no canvas');
  }
  pen.fillStyle = caption.ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.direction = 'ltr';
  pen.fillStyle = caption.ink;
  pen.font = TITLE;
  pen.textAlign = caption.rtl ? 'right' : 'left';
  pen.fillText(caption.title, caption.rtl ? box.width - EDGE : EDGE, 28);
  pen.textAlign = 'left';
  pen.font = ENTRY;
  for (const entry of placed(caption, box.width)) {
    pen.fillStyle = entry.colour;
    pen.fillRect(entry.x, entry.line ? 46 : 42, entry.line ? 20 : 11, entry.line ? 3 : 11);
    pen.fillStyle = caption.ink;
    pen.fillText(entry.text, entry.textX, 52);
  }
  pen.beginPath();
  pen.rect(0, BAND, box.width, box.height);
  pen.clip();
  const origin = new DOMRect(box.left, box.top - BAND, box.width, box.height);
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>(SHAPES)) {
    draw(pen, shape, origin, scale);
  }
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}

function opacityOf(element: Element, top: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at && at !== top; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

function draw(pen: CanvasRenderingContext2D, shape: SVGGraphicsElement, box: DOMRect, scale: number): void {
  const matrix = shape.getScreenCTM();
  const style = getComputedStyle(shape);
  if (!matrix || style.display === 'none' || style.visibility === 'hidden' || shape.closest('defs, clipPath')) {
    return;
  }
  const opacity = opacityOf(shape, shape.ownerSVGElement ?? shape);
  pen.save();
  pen.setTransform(scale * matrix.a, scale * matrix.b, scale * matrix.c, scale * matrix.d, scale * (matrix.e - box.left), scale * (matrix.f - box.top));
  const filled = style.fill !== 'none';
  const stroked = style.stroke !== 'none' && parseFloat(style.strokeWidth) > 0;
  const still = style.getPropertyValue('vector-effect') === 'non-scaling-stroke';
  pen.lineWidth = parseFloat(style.strokeWidth) / (still ? Math.hypot(matrix.a, matrix.b) : 1);
  pen.lineCap = style.strokeLinecap as CanvasLineCap;
  pen.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  pen.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat));
  pen.fillStyle = filled ? style.fill : 'transparent';
  pen.strokeStyle = stroked ? style.stroke : 'transparent';
  if (shape instanceof SVGTextElement) {
    drawText(pen, shape, style, opacity, stroked);
  } else {
    const path = outline(shape);
    if (path) {
      if (filled) {
        pen.globalAlpha = opacity * Number(style.fillOpacity);
        pen.fill(path, style.fillRule as CanvasFillRule);
      }
      if (stroked) {
        pen.globalAlpha = opacity * Number(style.strokeOpacity);
        pen.stroke(path);
      }
    }
  }
  pen.restore();
}

function outline(shape: SVGGraphicsElement): Path2D | null {
  const path = new Path2D();
  if (shape instanceof SVGPathElement) {
    return new Path2D(shape.getAttribute('d') ?? '');
  } else if (shape instanceof SVGCircleElement) {
    path.arc(shape.cx.baseVal.value, shape.cy.baseVal.value, shape.r.baseVal.value, 0, 2 * Math.PI);
  } else if (shape instanceof SVGRectElement) {
    path.rect(shape.x.baseVal.value, shape.y.baseVal.value, shape.width.baseVal.value, shape.height.baseVal.value);
  } else if (shape instanceof SVGLineElement) {
    path.moveTo(shape.x1.baseVal.value, shape.y1.baseVal.value);
    path.lineTo(shape.x2.baseVal.value, shape.y2.baseVal.value);
  } else {
    return null;
  }
  return path;
}

function drawText(pen: CanvasRenderingContext2D, text: SVGTextElement, style: CSSStyleDeclaration, opacity: number, stroked: boolean): void {
  const words = text.textContent ?? '';
  if (!words || text.getNumberOfChars() === 0) {
    return;
  }
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.direction = style.direction as CanvasDirection;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  const ink = text.getBBox();
  const baseline = text.getStartPositionOfChar(0).y;
  pen.globalAlpha = opacity;
  pen.direction = 'ltr';
  if (stroked) {
    pen.lineJoin = 'round';
    pen.strokeText(words, ink.x, baseline);
  }
  pen.fillText(words, ink.x, baseline);
}

export function download(content: Blob | string, name: string, type = 'image/svg+xml'): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
