import type { FindingCode } from '../../core/index.ts';

/** What findings mean and what to do about them, in German; the English is docs/findings.md. */
export const explanationsDe: Readonly<Record<FindingCode, string>> = {
  unreadable:
    'Diese Datei gibt es nicht, sie ist ein Ordner, sie darf nicht gelesen werden, oder sie ist kein UTF-8-Text. Sehen Sie nach dem Pfad und nach der Zeichenkodierung, in der Ihr Editor speichert.',
  'too-large':
    'Die Datei ist länger als 8\u00a0MB und wird nicht angesehen. Ein Szenario mit 300 Beats hat weit unter einem; unter diesem Namen wurde etwas anderes gespeichert, oder ein Text wurde immer wieder eingefügt.',
  'too-deep':
    'Klammern sind mehr als 64-mal ineinander geschachtelt. Nur Bedingungen lassen sich frei schachteln: Schreiben Sie „all“ und „any“ mit mehr Einträgen statt mit mehr Ebenen.',
  syntax:
    'Das ist kein JSON. Die Meldung sagt, was an dieser Stelle erwartet wird; der Fehler steht oft kurz davor, als fehlendes Komma oder Anführungszeichen. JSON kennt keine Kommentare und kein Komma nach dem letzten Eintrag.',
  'duplicate-key':
    'Derselbe Schlüssel steht zweimal in einem Objekt, und nur einer könnte gelten. Benennen Sie einen um oder entfernen Sie ihn.',
  'forbidden-key':
    '__proto__, constructor und prototype bedeuten in JavaScript etwas und sind nie Schlüssel. Nehmen Sie eine andere Kennung.',
  'too-many-beats':
    'Es sind mehr als 20.000 Beats. Teilen Sie das Szenario, oder lassen Sie eine Fortsetzung weitererzählen.',
  'unknown-field':
    'Ein Feld dieses Namens gibt es hier nicht. Nehmen Sie das vorgeschlagene, oder setzen Sie es dorthin, wo es hingehört.',
  'missing-field':
    'Ein Feld fehlt, das da sein muss. Fügen Sie es hinzu; die Meldung sagt, welche Art von Wert hineingehört.',
  'wrong-type':
    'Der Wert ist von anderer Art als erwartet, etwa ein Text, wo eine ganze Zahl hingehört. Zahlen stehen ohne Anführungszeichen.',
  'not-a-choice':
    'Nur wenige Wörter sind hier möglich, und das ist keines davon. Nehmen Sie eines aus der Meldung.',
  'no-such-form':
    'Der Wert kann mehrere Formen haben und passt in keine, etwa eine Bedingung mit einem unbekannten oder einem zweiten Schlüssel. Eine Bedingung hat einen Schlüssel; mehrere verbindet „all“ oder „any“.',
  'too-big':
    'Ein Text ist zu lang, eine Liste hat zu viele Einträge, oder eine Zahl ist zu groß. Die Meldung sagt, wie viel möglich ist; was länger ist, gehört in mehrere Zeilen oder in das, was ausführlich gesagt wird.',
  'too-small':
    'Ein Text oder eine Liste ist leer und darf es nicht sein, oder eine Zahl ist zu klein. Die Meldung sagt, was das Mindeste ist.',
  'bad-format':
    'Ein Text hat nicht die Form, die hier nötig ist, etwa 18:40 für eine Uhrzeit oder beat/antwort für eine Antwort. Steuerzeichen und Zeichen, die die Schreibrichtung umkehren, sind in keinem Text erlaubt.',
  'bad-id':
    'Ein Schlüssel, der eine Kennung ist, ist nicht so geschrieben: kleingeschriebene Wörter, mit Bindestrichen verbunden, höchstens 48 Zeichen, wie tisch-sechs.',
  invalid: 'Der Wert verstößt gegen eine Regel, die keinen eigenen Code hat; die Meldung sagt, welche.',
  'id-differs':
    'Die Kennung des Szenarios ist nicht der Dateiname vor .scenario.json. Ändern Sie eines von beiden; sobald Durchgänge gespeichert wurden, den Dateinamen.',
  'id-clash':
    'Ein Beat und ein Ausgang haben dieselbe Kennung, und „Führt nach“ könnte beide meinen. Benennen Sie eines um.',
  'duplicate-id':
    'Zwei Zeilen, Antworten, Varianten oder dergleichen, die beieinander stehen, haben dieselbe Kennung. Gespeicherte Durchgänge und Übersetzungen richten sich danach, also braucht jede ihre eigene.',
  'unknown-tip':
    'Kein Tipp hat diese Kennung. Nehmen Sie die vorgeschlagene, oder fügen Sie ihn in tips.json hinzu.',
  'unknown-document':
    'Ein Tipp nennt ein Dokument, das tips.json nicht aufführt. Fügen Sie es dort hinzu, oder berichtigen Sie die Kennung.',
  'unknown-beat':
    'Kein Beat und kein Ausgang hat diese Kennung. Nehmen Sie die vorgeschlagene, oder schreiben Sie den Beat.',
  'unknown-fact':
    'Keine Tatsache hat diese Kennung. Nehmen Sie die vorgeschlagene, oder legen Sie die Tatsache an.',
  'unknown-value':
    'Die Tatsache hat keinen Wert mit dieser Kennung. Gemeint sind die Kennungen der Werte, nicht ihre Worte.',
  'unknown-promise':
    'Kein Versprechen hat diese Kennung. Nehmen Sie die vorgeschlagene, oder legen Sie das Versprechen an.',
  'unknown-favour':
    'Kein Gefallen hat diese Kennung. Nehmen Sie die vorgeschlagene, oder legen Sie den Gefallen an.',
  'unknown-variant':
    'Keine Variante hat diese Kennung. Nehmen Sie die vorgeschlagene, oder schreiben Sie die Variante.',
  'unknown-reply':
    'Kein Beat hat diese Antwort. Geschrieben wird sie als beat/antwort, mit den Kennungen von beiden.',
  'unknown-past':
    'Keine Vorgeschichte hat diese Kennung. Nehmen Sie die vorgeschlagene, oder legen Sie die Vorgeschichte an.',
  'unknown-placeholder':
    'Was in geschweiften Klammern steht, nennt nichts, was hier gesagt werden kann. In Zeilen können es Tatsachen und Versprechen sein; in Antworten Versprechen, gehörte Tatsachen, und {quote}, wo eine Zahl gewählt wird.',
  'fact-unset':
    'Eine Variante sagt von einer Tatsache nicht, was wahr ist. Jede Variante gibt jeder Tatsache einen Wert.',
  'too-few': 'Es fehlt etwas, ohne das sich nichts spielen lässt, etwa ein Ausgang. Fügen Sie es hinzu.',
  'too-many':
    'Es sind mehr Tatsachen, Versprechen, Gefallen oder Ausgänge, als in einem Zustand Platz haben. Lassen Sie weg, wovon nichts abhängt.',
  'too-many-choices':
    'Eine Zusage hat mehr als 200 Zahlen zur Wahl, oder Einzelheiten lassen sich auf mehr als 64 Arten eintragen. Nehmen Sie einen größeren Schritt, oder lassen Sie weniger auf einmal wiederholen.',
  'empty-range':
    'In diesem Bereich liegt nichts: Das Mindeste liegt über dem Höchsten, „Von“ über „Bis“, oder beide Enden fehlen.',
  cycle:
    'Beats führen im Kreis, sodass ein Durchgang ewig weitergehen und unterwegs Punkte sammeln könnte. Lassen Sie die Geschichte vorwärtsgehen; für Themen in beliebiger Reihenfolge machen Sie einen Beat zum Verteiler.',
  'no-way-on':
    'Danach muss nichts folgen: Eine Folge hat kein Ziel und der Beat kein „Wo es weitergeht“, jede Zeile davon hat eine Bedingung, oder keine Antwort verlässt einen Verteiler. Geben Sie ein Ziel an, oder eine letzte Zeile ohne Bedingung.',
  'hub-next':
    'Ein Verteiler hat ein „Wo es weitergeht“. Seine Antworten kommen zu ihm zurück, wenn sie kein Ziel haben, es würde also nie gelesen: Entfernen Sie es.',
  'hub-topics':
    'Ein Verteiler hat mehr als sechs Themen; jedes davon verdoppelt die Zustände. Fassen Sie sie zusammen, oder machen Sie einen zweiten Verteiler.',
  'inline-and-outcomes':
    'Eine Antwort hat Folgen und daneben eigene Wirkungen. Setzen Sie diese in jede der Folgen.',
  'backchannel-leads':
    'Ein Hörersignal („mhm“) führt weiter, fragt, verspricht oder wird beantwortet. Es tut nichts davon: Es zeigt nur, dass jemand zuhört.',
  'two-promises':
    'Eine Antwort gibt eine Zusage mit Zahl und ein Versprechen. Sie kann eines davon geben: Wählen Sie.',
  'vague-or-amount':
    'Ein Versprechen ist weder vage noch hat es einen Betrag, oder es ist beides. Entscheiden Sie sich für eines.',
  'vague-unjudged':
    'Ein Versprechen kann vage gegeben werden, und eine Variante, die es liefert, sagt nicht, was dieser Kunde erwartet. Tragen Sie es dort unter „Was erwartet wird“ ein: Daran wird ein vages Versprechen gemessen.',
  undelivered:
    'Ein Versprechen wird hier an dem gemessen, was geliefert wird, und eine Variante liefert nichts. Tragen Sie es in jeder Variante unter „Was geliefert wird“ ein, oder sagen Sie hier, wie es ausging.',
  'release-not-open':
    'Hier wird ein Versprechen erlassen, das nicht offen sein kann: Kein Weg hierher gibt es, es ist unterwegs schon fällig geworden, oder diese Antwort gibt es selbst. Setzen Sie es dorthin, wo das Versprechen steht, oder nehmen Sie es heraus.',
  'signs-order':
    'Die Zeichen einer Zusage gehen nicht von kühn zu übervorsichtig. Bei einer Wartezeit ist der beste Fall höchstens so groß wie der sichere, und dieser liegt unter dem mit zu viel Puffer; bei einer Summe ist es umgekehrt.',
  'hidden-condition':
    'Was angeboten oder gesehen wird, hängt an etwas, das die Übenden nicht wissen können; die Karten verrieten also die Variante. Fragen Sie danach, was gehört wurde, statt danach, was wahr ist; der Unterschied gehört in die Folgen.',
  'misplaced-condition':
    'Die genannte Zahl, und ob der Kunde mit ihr leben kann, ist nur in den Folgen einer Zusage bekannt; ob etwas stimmte, nur in denen einer Antwort, die wiederholt, deutet oder voraussetzt.',
  'past-without-after':
    'Eine Fortsetzung hat beides: das Szenario, auf das sie folgt, und die Vorgeschichten, die daraus werden konnten.',
  'no-past':
    'Die letzte Vorgeschichte hat eine Bedingung, und nach manchem Durchgang träfe keine zu. Lassen Sie die letzte ohne Bedingung.',
  leak: 'Eine Karte zeigt eine Tatsache, die noch nicht gehört sein muss. Bieten Sie die Antwort nur an, wenn sie gehört wurde, oder lassen Sie sie wiederholen.',
  'long-card':
    'Eine Karte hat mehr als 14 Wörter, zu viele, während jemand auf Antwort wartet (in einer Übersetzung ist das eine Warnung). Kürzen Sie sie; was länger ist, gehört in das, was ausführlich gesagt wird.',
  'over-budget':
    'Eine Variante hat mehr als eine Million Zustände. Das Szenario lässt sich üben, aber nicht werten, und die übrigen Prüfungen dieser Art entfallen. Weniger Tatsachen, Versprechen, Gefallen und gemerkte Antworten machen es kleiner, ebenso Versprechen, die früher fällig werden.',
  'unreachable-beat':
    'Kein Durchgang kommt zu diesem Beat. Etwas sollte zu ihm führen, oder seine Bedingungen treffen nie zusammen zu.',
  'unreachable-reply':
    'Keinem Durchgang wird diese Antwort angeboten. Ihre Bedingung trifft hier nie zu: Sehen Sie nach, was bis dahin gehört, versprochen oder gesagt sein kann.',
  'unreachable-ending':
    'Kein Durchgang kommt zu diesem Ausgang. Etwas sollte zu ihm führen, oder Stimmung und Versprechen kommen nie so weit.',
  stuck:
    'Ein Durchgang kann zu diesem Beat kommen und hat dann nichts zu sagen. Lassen Sie eine Antwort ohne Bedingung, Gefallen und Versprechen.',
  'cutting-in-pays':
    'Nicht zuzuhören bringt mehr Punkte, als Zuhören je bringen kann. Meist steckt eine Zeile dahinter, die schadet, wenn sie gehört wird, oder eine Antwort, die nur angeboten wird, wenn etwas verpasst wurde.',
  'not-proven':
    'Ob Nichtzuhören mehr Punkte bringen kann, wurde nicht ausgerechnet, weil es viel mehr Zustände braucht. „good-call check --deep“ rechnet es aus; tun Sie das, bevor ein Szenario gewertet wird.',
  'best-breaks-promise':
    'Jeder beste Weg dieser Variante bricht ein Versprechen; Reparieren ist also mehr wert als Halten. Bewerten Sie die Reparatur niedriger, oder geben Sie dem ehrlichen Weg mehr.',
  'staying-pays-little':
    'Ein Ausgang, bei dem der Kunde bleibt, kommt auf weniger als 85 Prozent des Möglichen; Punkte bringt also ein langer Streit. Geben Sie dem guten Ausgang so viele Gelegenheiten wie dem schlechten.',
  'verdict-against-score':
    'Der beste Durchgang, bei dem der Kunde schwankt oder geht, schlägt den besten mit einem besseren Urteil. Punkte und Urteil sollten in dieselbe Richtung weisen.',
  'same-variant':
    'Zwei Varianten spielen sich gleich und werten gleich. Lassen Sie etwas an dem Unterschied hängen, oder streichen Sie eine.',
  'dominated-reply':
    'Die Antwort ist schlechter als jede andere, in jeder Variante und jedem Stand. Lassen Sie sie für jemanden richtig sein, oder wenigstens verlockend.',
  'same-everywhere':
    'Eine Antwort ist in jeder Variante und jedem Stand die beste; man muss dafür also nichts herausfinden. Ein paar solche Entscheidungen sind in Ordnung; viele ergeben ein Szenario, das sich auswendig lernen lässt.',
  'best-is-longest':
    'In den meisten eindeutigen Entscheidungen ist die beste Antwort die längste Karte. Kürzen Sie sie, oder verlängern Sie die anderen.',
  'best-is-first':
    'In den meisten eindeutigen Entscheidungen steht die beste Antwort zuerst in der Datei. Gespielt wird gemischt, aber ein Bot, der die erste nimmt, ist ein gerechtes Maß: Stellen Sie einige um.',
  'best-is-warmest':
    'In den meisten eindeutigen Entscheidungen ist die beste Antwort die einzige warme. Geben Sie auch den falschen einen freundlichen Ton: Um Höflichkeit geht es nicht.',
  'uneven-lengths':
    'Die Karten eines Beats unterscheiden sich in der Länge um mehr als 40 Prozent. Gleichen Sie sie an; was länger ist, hat in dem Platz, was ausführlich gesagt wird.',
  'teaches-untested':
    'Unter den Tipps, um die es geht, ist einer, den kein Durchgang befolgen oder missachten kann. Werten Sie ihn irgendwo, oder nehmen Sie ihn von der Liste.',
  'fact-unused':
    'Eine Tatsache wird verraten, und keine Antwort und keine Bedingung hängt daran. Lassen Sie etwas daran hängen, oder lassen Sie es als bloßen Text in der Zeile.',
  'fact-untold':
    'Keine Zeile und kein Zeitsprung verrät diese Tatsache, also kann sie niemand wissen. Lassen Sie eine Zeile sie verraten, wenn sie nicht aus anderen zu erschließen sein soll.',
  'promise-unmade':
    'Keine Antwort gibt dieses Versprechen. Entfernen Sie es, oder lassen Sie eine Antwort es geben.',
  'promise-unsettled':
    'Ein Versprechen kann gegeben werden, und in keinem Beat wird es fällig; das geschieht also erst am Ende, wenn niemand mehr da ist, der etwas dazu sagt. Nennen Sie es in dem Beat, in dem es fällig wird.',
  'scored-twice':
    'Das finden die Regeln von selbst, und die Antwort wertet es noch einmal. Nehmen Sie es aus den Tipps, die sie befolgt oder missachtet.',
  'not-a-table':
    'Die Datei ist keine Tabelle von Texten: Die erste Zeile nennt nicht die Spalten, oder ein Anführungszeichen wird nie geschlossen. Laden Sie die Tabelle neu herunter, füllen Sie ihre letzte Spalte aus und speichern Sie sie als CSV in UTF-8.',
  'text-unknown':
    'Die Vorlage hat keinen Text dieses Schlüssels mehr, oder hatte ihn nie. Jemand hat ihn umbenannt oder entfernt; nehmen Sie den Eintrag heraus, oder geben Sie seine Worte dem neuen Schlüssel. In einer Tabelle ist es ein Fehler, denn was dort steht, kommt nirgends an.',
  'text-twice':
    'Zwei Zeilen der Tabelle haben denselben Schlüssel, und nur die erste gilt. Entfernen Sie eine.',
  'text-missing':
    'So viele Texte haben noch keine Übersetzung. Das Spiel zeigt sie in der Sprache des Szenarios.',
  'text-stale':
    'Die Vorlage wurde geändert, nachdem dieser Text übersetzt war. Im Ordner der Szenarien werden noch die alten Worte gezeigt, in Veröffentlichtem und hinter Links die der Vorlage; sehen Sie nach, ob sie noch passen, und nehmen Sie sie mit der jetzigen Tabelle herein, oder berichtigen Sie sie.',
  'placeholder-lost':
    'Ein Name in geschweiften Klammern, etwa {tisch}, steht in der Vorlage und nicht in der Übersetzung; eine Zahl oder Tatsache bliebe also ungesagt. Setzen Sie ihn an seine Stelle im Satz.',
  'placeholder-invented':
    'Ein Name in geschweiften Klammern steht in der Übersetzung und nicht in der Vorlage. Platzhalter werden nie übersetzt: {tisch} bleibt {tisch}.',
};
