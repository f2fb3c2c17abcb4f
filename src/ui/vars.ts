import { noChange } from 'lit-html';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit-html/directive.js';

/** CSS custom properties by name, each a number or a keyword; null takes one away. */
type Vars = Readonly<Record<`--${string}`, string | number | null>>;

class VarsDirective extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('vars() belongs on an element: <div ${vars({…})}>');
  }

  render(_vars: Vars): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [given]: [Vars]): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(given)) {
      if (value === null) style.removeProperty(name);
      else style.setProperty(name, String(value));
    }
    return noChange;
  }
}

/**
 * Sets CSS custom properties on an element through the object model: a `style` attribute in markup would need a
 * content security policy that allows inline styles.
 */
export const vars = directive(VarsDirective);
