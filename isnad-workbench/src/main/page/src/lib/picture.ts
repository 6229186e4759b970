/**
 * Takes a drawing of the page away as a file. Both forms are made from the SVG on the page: its computed styles are
 * written into it for the SVG file, and its shapes are drawn on a canvas for the PNG (an SVG painted as an image would
 * not have the page's Arabic faces).
 */

const INLINED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'opacity', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'paint-order', 'direction', 'display', 'visibility'] as const;
const SHAPES = 'path, circle, rect, line, text, ellipse, polyline, polygon';

export function svgText(svg: SVGSVGElement, background: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = svg.querySelectorAll<SVGElement>('*');
  const into = copy.querySelectorAll<SVGElement>('*');
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
    }
    target?.removeAttribute('class');
    target?.removeAttribute('style');
  });
  const box = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(box.width)));
  copy.setAttribute('height', String(Math.round(box.height)));
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', background);
  copy.insertBefore(ground, copy.firstChild);
  return new XMLSerializer().serializeToString(copy);
}

export async function png(svg: SVGSVGElement, background: string, scale = 2): Promise<Blob> {
  await document.fonts.ready;
  const box = svg.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(box.width * scale);
  canvas.height = Math.round(box.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) {
    throw new Error('no canvas');
  }
  pen.fillStyle = background;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>(SHAPES)) {
    draw(pen, shape, box, scale);
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
