import { svg, html, type TemplateResult } from 'lit-html';
import { encode } from 'uqr';

/** An address as a QR code, drawn as one path. */
export function qr(address: string, label: string): TemplateResult {
  const { size, data } = encode(address, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    ${svg`<path class="qr-paper" d="M0 0h${size}v${size}H0z" /><path class="qr-ink" d=${path} />`}
  </svg>`;
}
