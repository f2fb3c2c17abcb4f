import { html, svg, type TemplateResult } from 'lit-html';
import { SETTINGS } from '../../core/vocabulary.ts';
import type { Setting } from '../../core/vocabulary.ts';

/** Small flat pictures of the three settings, for the cards of the home page. */

const room = svg`<path fill="#dfe6ea" d="M0 0h320v104H0Z" /><path fill="#9c8871" d="M0 104h320v10H0Z" /><path fill="#c7b7a2" d="M0 114h320v46H0Z" />`;

const pictures: Record<Setting, TemplateResult<2>> = {
  restaurant: svg`
    <path fill="#e8dfd0" d="M0 0h320v104H0Z" /><path fill="#9c8871" d="M0 104h320v8H0Z" /><path fill="#b9a58b" d="M0 112h320v48H0Z" />
    <path fill="#fffdf8" d="M26 18h84v62H26Z" /><path fill="#2f4a6d" d="M31 23h35v52H31ZM70 23h35v52H70Z" />
    <path fill="#f3cf5a" d="M42 34h3v3h-3ZM54 48h3v3h-3ZM80 40h3v3h-3ZM92 56h3v3h-3Z" />
    <path fill="#574d43" d="M169 0h2v26h-2ZM239 0h2v20h-2Z" /><path fill="#c0553d" d="M154 42c0-9 7-16 16-16s16 7 16 16ZM224 36c0-9 7-16 16-16s16 7 16 16Z" />
    <path fill="#fff3c4" d="M163 42h14a7 7 0 0 1-14 0ZM233 36h14a7 7 0 0 1-14 0Z" />
    <path fill="#7a6a58" d="M198 132h8v28h-8Z" /><path fill="#fffdf8" d="M146 108h112l8 28H138Z" /><path fill="#eee5d6" d="M138 136h128v5H138Z" />
    <ellipse cx="202" cy="114" rx="24" ry="5" fill="#d7dde2" /><ellipse cx="202" cy="113" rx="15" ry="3" fill="#fffdf8" />
    <path fill="#8fc3dd" d="M240 90h12l-3 12h-2v9h4v2h-10v-2h4v-9h-2Z" />
    <path fill="#c0553d" d="M160 96c4 0 6 3 6 7s-2 9-6 9-6-5-6-9 2-7 6-7Z" /><path fill="#5d8a4c" d="M158 80h3v17h-3Z" />`,
  'call-centre': svg`${room}
    <path fill="#f7fafb" d="M24 20h96v66H24Z" /><path fill="#c3dfee" d="M30 26h40v54H30ZM74 26h40v54H74Z" />
    <path fill="#b79c7d" d="M0 118h320v42H0Z" /><path fill="#9c8871" d="M0 118h320v6H0Z" />
    <path fill="#6d66a8" d="M178 46h92v60h-92Z" /><path fill="#3bb7e8" d="M184 52h80v48h-80Z" /><path fill="#d7f1fb" d="M192 60h34v6h-34ZM192 72h54v5h-54ZM192 83h46v5h-46Z" />
    <path fill="#b7b7bd" d="M216 106h16v9h-16ZM200 114h48v5h-48Z" />
    <path fill="#d64161" d="M128 104h34l6 18h-46Z" /><path fill="#a82c49" d="M122 92h46c3 0 5 3 5 6v5h-13l-2-6h-26l-2 6h-13v-5c0-3 2-6 5-6Z" /><circle cx="145" cy="112" r="6" fill="#f6c9d2" />
    <path fill="#78b159" d="M40 118c-14-8-14-22-6-26 2 8 5 14 8 18 0-10 2-20 8-26 6 10 4 24-4 34Z" /><path fill="#e6a066" d="M30 118h26l-3 20H33Z" />`,
  'insurance-office': svg`${room}
    <path fill="#7d6b58" d="M26 14h70v8H26Z" /><path fill="#c0553d" d="M32 -8h9v22h-9ZM60 -4h11v18H60Z" /><path fill="#4d7fb8" d="M42 -6h9v20h-9Z" /><path fill="#7bab66" d="M51 -2h8v16h-8Z" />
    <path fill="#e2b25b" d="M142 16h52v44h-52Z" /><path fill="#c3dfee" d="M147 21h42v34h-42Z" /><path fill="#7bab66" d="M147 55V44l12-10 9 8 8-6 13 12v7Z" />
    <path fill="#4a4370" d="M238 34h56v70h-56Z" /><path fill="#6d66a8" d="M243 39h46v28h-46ZM243 71h46v28h-46Z" /><path fill="#f7fafb" d="M256 47h20v8h-20ZM256 79h20v8h-20Z" />
    <path fill="#b79c7d" d="M0 116h320v44H0Z" /><path fill="#9c8871" d="M0 116h320v6H0Z" />
    <path fill="#fffdf8" d="m92 122 58-6 8 22-60 7Z" /><path fill="#b9c4cc" d="m104 126 38-4 1 3-38 4ZM107 132l38-4 1 3-38 4Z" />
    <path fill="#2f4a6d" d="m166 132 34-22 4 6-34 22-6 1Z" />`,
};

/** The picture of a setting; an unknown one gets the office. */
export function vignette(setting: string): TemplateResult {
  const known = SETTINGS.find((item) => item === setting) ?? 'insurance-office';
  return html`<svg
    class="vignette"
    viewBox="0 0 320 140"
    preserveAspectRatio="xMidYMid slice"
    aria-hidden="true"
  >
    ${pictures[known]}
  </svg>`;
}
