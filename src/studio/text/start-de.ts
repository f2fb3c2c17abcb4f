import type { Translated } from '../../ui/text/texts.ts';
import type { startEn } from './start-en.ts';

/** What stands in a scenario that the studio begins, in German. Cards of one beat are about as long as one another. */
export const startDe: Translated<typeof startEn> = {
  brief:
    'Sie haben Dienst. {{name}} ist gekommen, und so viel wissen Sie: Versprochen war „{{promised}}“. Was daraus wurde und was dahintersteckt, wissen Sie noch nicht.',
  phoneBrief:
    'Sie haben Dienst, und das Telefon klingelt. {{name}} ist am Apparat, und so viel wissen Sie: Versprochen war „{{promised}}“. Was daraus wurde und was dahintersteckt, wissen Sie noch nicht.',
  summary:
    'Versprochen war „{{promised}}“. Finden Sie heraus, was für {{name}} dahintersteckt, sagen Sie, was möglich ist, und tun Sie es.',
  title: '{{name}}, noch einmal',
  file: 'was {{name}} versprochen war',
  variant: 'Wie es wirklich war',
  fact: 'Was dahintersteckt',
  otherwise: 'etwas anderes',
  promise: 'Was Sie zugesagt haben',
  wants: 'Guten Morgen. Ich komme wegen dem, was mir versprochen wurde.',
  phoneWants: 'Guten Morgen. Ich rufe an wegen dem, was mir versprochen wurde.',
  promised: 'ein Anruf am Montag',
  unknown: 'alles andere wartet darauf',
  said: 'Da kann ich von hier aus leider nichts machen.',
  should: 'Darum kümmere ich mich selbst, und zwar sofort.',
  came: 'Man geht auseinander, und es dauert eine Weile, bis jemand anruft.',
  good: 'Man geht im Guten auseinander, und das gegebene Wort wurde gehalten.',
  beats: {
    arrival: 'Jemand kommt herein',
    call: 'Das Telefon klingelt',
    complaint: 'Was versprochen war',
    turn: 'Was gesagt wurde',
    word: 'Bis wann?',
    due: 'Wenn es fällig wird',
  },
  lines: {
    promised: 'Mir wurde etwas versprochen: {{promised}}.',
    nothing: 'Seither habe ich nichts gehört.',
    behind: 'Es ist so: {behind}.',
    turn: 'Und wie geht es jetzt weiter?',
    word: 'Und wann kann ich damit rechnen?',
    kept: 'Sie haben Wort gehalten. Danke.',
    late: 'Sie hatten gesagt, es geht schneller.',
    none: 'Da stehen wir nun.',
  },
  replies: {
    listen: {
      say: 'Ich höre Ihnen zu. Erzählen Sie bitte, was geschehen ist.',
      coaching:
        'Nebenher geschah nichts, und das war zu merken. Wer gleich ausreden darf, muss nicht mehr laut werden.',
    },
    reference: {
      say: 'Gern. Sagen Sie mir bitte zuerst Ihre Vorgangsnummer?',
      coaching:
        'Nach einer Nummer zu fragen ist recht, nur nicht zuerst: So stand ein Formular zwischen Ihnen.',
    },
    moment: {
      say: 'Einen Moment, bitte. Ich mache das hier nur noch eben fertig.',
      coaching:
        'Gewartet wurde schon vorher, und jetzt wieder. Die Zeit der anderen ist so knapp wie Ihre eigene.',
    },
    ask: {
      say: 'Was hängt denn für Sie im Augenblick davon ab?',
      coaching: 'Das war ohne Frage nicht zu wissen. Zu dem, was Sie gehört haben, muss die Antwort passen.',
    },
    assume: {
      say: 'Es hat also noch ein, zwei Tage Zeit, oder?',
      coaching: 'Das war geraten. Bei jemand anderem mag es stimmen, gesagt hatte es niemand.',
    },
    blame: {
      say: 'Das hat wohl leider ein Kollege von mir vergessen.',
      coaching: 'Es mag sogar stimmen, und es hilft niemandem: Für den Kunden sind Sie das ganze Haus.',
    },
    said: {
      coaching: 'Das wurde gesagt. Schreiben Sie hier, was es mit diesem Kunden gemacht hat und warum.',
    },
    should: {
      coaching: 'Das hätte gesagt werden sollen. Schreiben Sie hier, warum es besser gewesen wäre.',
    },
    sorry: {
      say: 'Das tut mir leid. Ich verstehe Ihren Ärger gut.',
      coaching: 'Eine kurze Entschuldigung hilft und löst noch nichts: Es zählt, was danach kommt.',
    },
    quote: {
      minutes: 'In {quote} Minuten können Sie fest damit rechnen.',
      hours: 'In {quote} Stunden können Sie fest damit rechnen.',
      days: 'In {quote} Tagen können Sie fest damit rechnen.',
      coaching:
        'Eine Zahl ist ein Versprechen. Nennen Sie, was an jedem Tag zu schaffen ist, nicht den besten Fall.',
    },
    vague: {
      say: 'Wir erledigen das so schnell, wie es eben geht.',
      coaching: 'Bald ist keine Zeit. Der Kunde setzt ein eigenes Datum ein und nimmt Sie beim Wort.',
    },
    none: {
      say: 'Dazu kann ich Ihnen jetzt noch gar nichts Genaues sagen.',
      coaching: 'So bleibt nichts, worauf Verlass ist. Sagen Sie wenigstens, bis wann Sie es wissen.',
    },
    after: {
      say: 'Ist jetzt für Sie alles so, wie es sein soll?',
      coaching: 'Hinterher nachzufragen, ohne etwas verkaufen zu wollen, davon wird weitererzählt.',
    },
    next: {
      say: 'Gut, dann ist das jetzt ja erledigt. Auf Wiedersehen.',
      coaching: 'Es war richtig, und es ging zu wie eine Schublade. Der letzte Eindruck bleibt am längsten.',
    },
  },
  jump: 'Zeit vergeht, bis es fällig ist.',
  endings: {
    kept: {
      title: 'Der Kunde bleibt',
      review: 'Es war etwas schiefgegangen, und sie haben es in Ordnung gebracht.',
    },
    came: { title: 'Was daraus wurde', review: 'Das hätte man besser machen können.' },
  },
  pasts: {
    kept: { label: 'Das Wort wurde gehalten', says: 'Beim letzten Mal geschah, was versprochen war.' },
    broken: {
      label: 'Das Wort wurde gebrochen',
      says: 'Beim letzten Mal geschah nicht, was versprochen war. Vergessen ist das nicht.',
    },
    again: 'Sie schon wieder. Wir kennen uns bereits.',
  },
  templates: {
    phone: {
      name: 'Jonas Keller',
      wants: 'Hallo? Ich rufe an, weil mich niemand zurückgerufen hat.',
      promised: 'ein Rückruf noch am selben Tag',
      unknown: 'der Laden steht still, bis mir jemand Bescheid gibt',
      said: 'Da müssten Sie es morgen noch einmal versuchen.',
      should: 'Ich finde das jetzt heraus und bleibe am Apparat.',
      came: 'Jonas Keller legt auf und versucht es woanders.',
    },
    counter: {
      name: 'Nora Lind',
      wants: 'Guten Abend. Wir haben einen Tisch für vier.',
      promised: 'ein Tisch um acht',
      unknown: 'meine Mutter kann nicht lange stehen',
      said: 'Da müssen Sie eben warten wie alle anderen auch.',
      should: 'Setzen Sie sich bitte hierher, ich bringe Wasser.',
      came: 'Sie gehen in das Lokal nebenan.',
    },
    complaint: {
      name: 'Ivan Petrov',
      wants: 'Ich habe meinen Schaden vor drei Wochen gemeldet.',
      promised: 'eine Antwort binnen einer Woche',
      unknown: 'das Dach ist offen, und am Donnerstag regnet es',
      said: 'Solche Dinge dauern eben so lange, wie sie dauern.',
      should: 'Ich schicke morgen jemanden, der das Dach abdeckt.',
      came: 'Ivan Petrov wechselt die Versicherung.',
    },
    returning: {
      name: 'Grace Obi',
      wants: 'Da bin ich wieder, wie Sie sehen.',
      promised: 'dass es nicht wieder vorkommt',
      unknown: 'es war ein Geschenk, und der Tag ist morgen',
      said: 'Vom letzten Mal ist mir leider nichts bekannt.',
      should: 'Ich habe gelesen, was war. Das bringe ich in Ordnung.',
      came: 'Grace Obi kommt kein drittes Mal.',
    },
  },
  blank: {
    title: 'Ein neues Szenario',
    summary: 'Wer kommt und was gewünscht wird.',
    brief: 'Was die Übenden vorher erfahren.',
    variant: 'Heute',
    arrival: 'Jemand kommt herein',
    hello: 'Guten Morgen.',
    welcome: 'Guten Morgen! Was kann ich für Sie tun?',
    coaching: 'Warum man das sagen soll, oder lieber nicht.',
    parting: 'Man geht auseinander',
    says: 'Was geschieht, und danach.',
    review: 'Was der Kunde darüber schreibt.',
  },
};
