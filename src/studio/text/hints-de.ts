/** What the schema says of fields, in German, by what it says in English. A test refuses one that is missing. */
export const hintsDe: Readonly<Record<string, string>> = {
  'Where the schema is, for editors.': 'Wo das Schema liegt, für Editoren.',
  'The version of this format.': 'Die Version dieses Formats.',
  'The same as the file name before `.scenario.json`.': 'Dasselbe wie der Dateiname vor `.scenario.json`.',
  'The language that it is written in. Left out: English ("en").':
    'Die Sprache, in der es geschrieben ist. Weggelassen: Englisch („en“).',
  'The name on the card.': 'Der Name auf der Karte.',
  'One or two sentences for the card.': 'Ein oder zwei Sätze für die Karte.',
  'What the trainee is told beforehand.': 'Was die Übenden vorher erfahren.',
  'How the customer is met.': 'Wie man dem Kunden begegnet.',
  'On the phone: who rings whom at the start. Left out: the customer rings.':
    'Am Telefon: wer am Anfang wen anruft. Weggelassen: Der Kunde ruft an.',
  'The scene.': 'Die Szene.',
  'What is seen through the windows. Left out: fair.':
    'Was durch die Fenster zu sehen ist. Weggelassen: schönes Wetter.',
  'A PNG, JPEG or WebP image as a data URL, half a megabyte at most. It fills the scene; the customer stands right of the middle, speech at the upper left.':
    'Ein Bild als PNG, JPEG oder WebP (Data-URL), höchstens ein halbes Megabyte. Es füllt die Szene; der Kunde steht rechts der Mitte, die Sprechblase oben links.',
  'Whose image it is and under which licence; shown in the brief.':
    'Von wem das Bild ist und unter welcher Lizenz; steht beim Auftrag.',
  'An image in the place of the drawn scene.': 'Ein Bild an der Stelle der gezeichneten Szene.',
  'How long it takes to play, about.': 'Wie lange das Spielen dauert, ungefähr.',
  'A tip.': 'Ein Tipp.',
  'The tips that it is about.': 'Die Tipps, um die es geht.',
  'The time in the story at the start: "18:40".': 'Die Uhrzeit der Geschichte am Anfang: „18:40“.',
  'The day, in words.': 'Der Tag, in Worten.',
  'The clock of the story.': 'Die Uhr der Geschichte.',
  'Their name.': 'Der Name.',
  'How they look: one of the customers drawn for the game.':
    'Das Aussehen: einer der Kunden, die für das Spiel gezeichnet sind.',
  'The customer whose head and hair they have.': 'Der Kunde, von dem Kopf und Haare sind.',
  'The customer whose clothes they wear.': 'Der Kunde, von dem die Kleider sind.',
  'The customer whose glasses they wear; "none" takes them off.':
    'Der Kunde, von dem die Brille ist; „none“ nimmt sie ab.',
  'The customer whose beard they have; "none" takes it off.':
    'Der Kunde, von dem der Bart ist; „none“ nimmt ihn ab.',
  'Of the skin. One on which black ink cannot be read is lightened until it can.':
    'Die der Haut. Eine, auf der schwarze Tusche nicht zu sehen ist, wird aufgehellt, bis man sie sieht.',
  'Of the hair, or of what covers it. Some heads have hair that stays black.':
    'Die der Haare oder dessen, was sie bedeckt. Bei manchen Köpfen bleiben sie schwarz.',
  'Of the dress.': 'Die der Kleidung.',
  'Second colour of the dress: shirt, tie, stripes.': 'Zweite Farbe der Kleidung: Hemd, Krawatte, Streifen.',
  'What is different about the customer that `look` names.':
    'Was an dem Kunden, den `look` nennt, anders ist.',
  '1 is the middle.': '1 ist die Mitte.',
  'How they sound.': 'Wie die Stimme klingt.',
  'The mood at the start, 0 to 20.': 'Die Stimmung am Anfang, 0 bis 20.',
  'The trust at the start, 0 to 8.': 'Das Vertrauen am Anfang, 0 bis 8.',
  'The seconds that they wait for an answer, once there was time to read the replies.':
    'Wie viele Sekunden der Kunde auf eine Antwort wartet, nachdem Zeit war, die Antworten zu lesen.',
  'The customer.': 'Der Kunde.',
  'What the notepad calls it.': 'Wie es auf dem Notizblock heißt.',
  'The value in words.': 'Der Wert in Worten.',
  'The values that it can have, by id.': 'Die Werte, die sie haben kann, nach Kennung.',
  'Something that goes wrong in a time jump, told by the jump.':
    'Etwas, das in einem Zeitsprung schiefgeht; der Sprung verrät es.',
  'Something that only the customer, or the passing of time, can tell.':
    'Etwas, das nur der Kunde verraten kann oder die Zeit, die vergeht.',
  'What there is to find out.': 'Was es herauszufinden gibt.',
  'Unique among the variants.': 'Eindeutig unter den Varianten.',
  'The hidden truth in a few words, for the debrief.':
    'Die verborgene Wahrheit in wenigen Worten, für die Nachbesprechung.',
  'How often it is drawn, against the others.': 'Wie oft sie gezogen wird, gemessen an den anderen.',
  'A value of the fact.': 'Ein Wert der Tatsache.',
  'The truth of every fact.': 'Was von jeder Tatsache wahr ist.',
  'What will in fact be delivered of each promise, in its unit.':
    'Was von jedem Versprechen wirklich geliefert wird, in seiner Einheit.',
  'What this customer expects where nothing was said, in the unit of the promise; a vague promise is judged by it.':
    'Was dieser Kunde erwartet, wo nichts gesagt wurde, in der Einheit des Versprechens; daran wird ein vages Versprechen gemessen.',
  'The worst number that this customer can live with.':
    'Die schlechteste Zahl, mit der dieser Kunde leben kann.',
  'How fast a beaten promise raises what this customer expects next, in percent.':
    'Wie schnell ein übertroffenes Versprechen hebt, was dieser Kunde als Nächstes erwartet, in Prozent.',
  'How far above the quoted word expectation stands from the start, in tenths of a class.':
    'Wie weit die Erwartung von Anfang an über dem Zugesagten liegt, in Zehnteln einer Stufe.',
  'The mood at the start, where it differs.': 'Die Stimmung am Anfang, wo sie abweicht.',
  'The trust at the start, where it differs.': 'Das Vertrauen am Anfang, wo es abweicht.',
  'One hidden truth about this customer today.': 'Eine verborgene Wahrheit über diesen Kunden an diesem Tag.',
  'The hidden truths; the seed of a run draws one.':
    'Die verborgenen Wahrheiten; für jeden Durchgang wird eine gezogen.',
  'What the note says: "A table".': 'Was auf dem Zettel steht: „Ein Tisch“.',
  'minutes, hours, days, or an amount.': 'Minuten, Stunden, Tage oder ein Betrag.',
  'Whether the customer prefers less (a wait) or more (a sum).':
    'Ob dem Kunden weniger lieber ist (eine Wartezeit) oder mehr (eine Summe).',
  'How far off is forgiven.': 'Welche Abweichung verziehen wird.',
  'From beyond this distance on a miss counts as broken, not late. Left out: three tolerances, at least 1.':
    'Wer weiter als das danebenliegt, hat das Versprechen gebrochen, nicht nur verspätet. Weggelassen: das Dreifache der Abweichung, die verziehen wird, mindestens 1.',
  "What is the trainee's to promise.": 'Was die Übenden versprechen dürfen.',
  'The lowest number that is theirs to give.': 'Die kleinste Zahl, die sie geben dürfen.',
  'The highest number that is theirs to give.': 'Die größte Zahl, die sie geben dürfen.',
  'The fact that makes it slip. Once it is known, keeping quiet is hiding.':
    'Die Tatsache, an der es scheitert. Ist sie bekannt, heißt schweigen verheimlichen.',
  'Something that the trainee can promise.': 'Etwas, das die Übenden versprechen können.',
  'What can be promised.': 'Was versprochen werden kann.',
  'What it is.': 'Was es ist.',
  'Acts of latitude.': 'Was man aus eigenem Ermessen tun kann.',
  'How many favours a run allows. Left out: each once.':
    'Wie viele Gefallen ein Durchgang erlaubt. Weggelassen: jeden einmal.',
  'The earlier scenario.': 'Das frühere Szenario.',
  'The past that it starts from when it is played on its own.':
    'Die Vorgeschichte, von der es ausgeht, wenn es für sich gespielt wird.',
  'This scenario follows another one.': 'Dieses Szenario folgt auf ein anderes.',
  'What a returning customer can bring along.': 'Was ein Kunde, der wiederkommt, mitbringen kann.',
  'Unique among the pasts.': 'Eindeutig unter den Vorgeschichten.',
  'What the customer brings along, in a few words.': 'Was der Kunde mitbringt, in wenigen Worten.',
  'What the trainee is told of the first meeting, below the brief.':
    'Was die Übenden unter dem Auftrag von der ersten Begegnung erfahren.',
  'The first past whose condition holds is taken; the last has none.':
    'Es gilt die erste Vorgeschichte, deren Bedingung zutrifft; die letzte hat keine.',
  'The variants that this past can bring. Left out: all.':
    'Die Varianten, die diese Vorgeschichte bringen kann. Weggelassen: alle.',
  'A variant of this scenario.': 'Eine Variante dieses Szenarios.',
  'The mood at the start.': 'Die Stimmung am Anfang.',
  'The trust at the start.': 'Das Vertrauen am Anfang.',
  'How far expectation stands above the word, in tenths of a class.':
    'Wie weit die Erwartung über dem Wort liegt, in Zehnteln einer Stufe.',
  'What a first meeting left behind.': 'Was eine erste Begegnung hinterlassen hat.',
  'The first beat.': 'Der erste Beat.',
  'A short name for the graph and the film strip.': 'Ein kurzer Name für den Graphen und den Filmstreifen.',
  'How far the clock of the story moves on.': 'Wie weit die Uhr der Geschichte vorrückt.',
  'What is told as the time passes: "Twenty minutes later…"':
    'Was erzählt wird, während die Zeit vergeht: „Zwanzig Minuten später …“',
  'Facts that show themselves in the jump, such as a setback.':
    'Tatsachen, die sich im Zeitsprung zeigen, etwa ein Rückschlag.',
  'A fact.': 'Eine Tatsache.',
  'Facts that may have changed since: relying on them now is relying on an hour ago.':
    'Tatsachen, die sich seither geändert haben können: Wer sich jetzt auf sie verlässt, verlässt sich auf den Stand von vorhin.',
  'The story moves on.': 'Die Geschichte geht weiter.',
  'Promises that fall due as the beat begins.': 'Versprechen, die fällig werden, wenn der Beat beginnt.',
  'A promise, settled against what this variant delivers.':
    'Ein Versprechen, gemessen an dem, was diese Variante liefert.',
  'A promise.': 'Ein Versprechen.',
  'How it was settled, by what the trainee did.': 'Wie es ausging, durch das, was die Übenden taten.',
  'A promise that falls due here: its id, or its id with how it came out.':
    'Ein Versprechen, das hier fällig wird: seine Kennung, oder die Kennung und wie es ausging.',
  "What is in the trainee's view and not the customer's: tables, a diary, a screen.":
    'Was die Übenden sehen und der Kunde nicht: Tische, ein Kalender, ein Bildschirm.',
  'Unique in its beat.': 'Eindeutig in seinem Beat.',
  'What the trainee sees.': 'Was die Übenden sehen.',
  'Seen only when this holds. Visible conditions alone.':
    'Nur zu sehen, wenn das zutrifft. Nur sichtbare Bedingungen.',
  'In a restaurant: how the table stands that this tells of; it is drawn so.':
    'In einem Restaurant: wie der Tisch steht, von dem das erzählt; so wird er gezeichnet.',
  'What is seen through the windows here. Left out: what the scenario says.':
    'Was hier durch die Fenster zu sehen ist. Weggelassen: was das Szenario sagt.',
  'Unique among the lines of its beat and of the replies in it.':
    'Eindeutig unter den Zeilen ihres Beats und der Antworten darin.',
  'What the customer says. `{fact}` stands for the value of a fact, `{promise}` for what was promised.':
    'Was der Kunde sagt. Die Kennung einer Tatsache in geschweiften Klammern, wie `{grund}`, steht für ihren Wert, die eines Versprechens für das, was versprochen wurde.',
  'The line is spoken only when this holds as it is about to start.':
    'Die Zeile wird nur gesprochen, wenn das zutrifft, sobald sie an der Reihe ist.',
  'The facts that are known once this line was heard to its end.':
    'Die Tatsachen, die bekannt sind, wenn diese Zeile zu Ende gehört wurde.',
  'One utterance of the customer.': 'Eine Äußerung des Kunden.',
  'What the customer says, one line at a time.': 'Was der Kunde sagt, eine Zeile nach der anderen.',
  'What the trainee could look at while the customer speaks, at the price of the line.':
    'Worauf die Übenden schielen könnten, während der Kunde spricht; die Zeile ist dann verloren.',
  'What tempts: "Mail (3)".': 'Was verlockt: „E-Mails (3)“.',
  'What the trainee finds there.': 'Was die Übenden dort finden.',
  'What it is, for the sign on its button. Left out: a screen.':
    'Was es ist, für das Zeichen auf dem Knopf. Weggelassen: ein Bildschirm.',
  'Its topics can be taken in any order, each once: a reply without `to` comes back here.':
    'Seine Themen kommen in beliebiger Reihenfolge, jedes einmal: Eine Antwort ohne Ziel kommt hierher zurück.',
  'The card: at most 14 words. `{quote}` stands for the number picked, `{fact}` for a fact heard.':
    'Die Karte: höchstens 14 Wörter. `{quote}` steht für die gewählte Zahl, die Kennung einer Tatsache in geschweiften Klammern für das, was gehört wurde.',
  'What is said once the card is chosen, when it is longer than the card.':
    'Was gesagt wird, wenn die Karte gewählt ist, wo es länger ist als die Karte.',
  'Offered only when this holds. Visible conditions alone, or the cards would leak the variant.':
    'Nur angeboten, wenn das zutrifft. Nur sichtbare Bedingungen, sonst verrieten die Karten die Variante.',
  'What kind of talk it is: warmth, apology, procedure, asks, logic.':
    'Welche Art von Äußerung es ist: Wärme, Entschuldigung, Verfahren, Frage, Logik.',
  'What it costs on the clock of the story.': 'Was es auf der Uhr der Geschichte kostet.',
  '"Mm-hm, go on": no interruption, no next beat, once a beat.':
    '„Mhm, und weiter?“: keine Unterbrechung, kein nächster Beat, einmal je Beat.',
  'The fact that it asks for.': 'Die Tatsache, nach der gefragt wird.',
  'What it takes for granted. Unheard, that is an assumption; against what was heard, it was not listening.':
    'Was vorausgesetzt wird. Ungehört ist das eine Annahme; gegen das, was gehört wurde, ist es schlecht zugehört.',
  'The values with which it is right.': 'Die Werte, bei denen es stimmt.',
  'A read: the trainee pins down what is really going on with this customer.':
    'Eine Deutung: Die Übenden legen sich fest, was mit diesem Kunden wirklich los ist.',
  'The hidden fact that is pinned down.': 'Die verborgene Tatsache, auf die man sich festlegt.',
  'The value that the trainee reads.': 'Der Wert, den die Übenden herauslesen.',
  'The facts that can bear the reading out: it is grounded once one of them was heard.':
    'Die Tatsachen, die die Deutung stützen können: Begründet ist sie, sobald eine davon gehört wurde.',
  'Particulars that the trainee fills in from what was heard; `{fact}` in the text shows them.':
    'Einzelheiten, die die Übenden aus dem Gehörten eintragen; die Kennung der Tatsache in geschweiften Klammern zeigt sie im Text.',
  'What it commits the trainee to, with no number to pick.':
    'Worauf es die Übenden festlegt, ohne dass eine Zahl zu wählen ist.',
  'No time, no amount.': 'Keine Zeit, kein Betrag.',
  'The number that is promised.': 'Die Zahl, die versprochen wird.',
  "It was not the trainee's to promise.": 'Das zu versprechen stand den Übenden nicht zu.',
  'The promise that the number belongs to.': 'Das Versprechen, zu dem die Zahl gehört.',
  'The lowest number that can be picked.': 'Die kleinste Zahl, die sich wählen lässt.',
  'The highest number that can be picked.': 'Die größte Zahl, die sich wählen lässt.',
  'The distance between two numbers.': 'Der Abstand zwischen zwei Zahlen.',
  'The best case that the signs allow: promising this or bolder pleases now and is a gamble.':
    'Der beste Fall, den die Zeichen zulassen: Das oder mehr zu versprechen gefällt jetzt und ist gewagt.',
  'What can comfortably be delivered every time.': 'Was jedes Mal bequem zu schaffen ist.',
  'From here on the number is padding.': 'Von hier an ist zu viel Puffer in der Zahl.',
  'What the signs in view say, honest but uncertain. A quote is judged by them alone, never by luck.':
    'Was die sichtbaren Zeichen sagen, ehrlich, aber ungewiss. Nur an ihnen wird die Zusage gemessen, nie am Glück.',
  'This re-quotes an open promise before it is due; possible once.':
    'Das ändert ein offenes Versprechen, bevor es fällig ist; einmal möglich.',
  'A number that the trainee picks.': 'Eine Zahl, die die Übenden wählen.',
  'Whom or what it blames. A true and specific explanation is not an excuse.':
    'Wem oder was es die Schuld gibt. Eine wahre und genaue Erklärung ist keine Ausrede.',
  'The favour that it does; offered only while there is latitude left.':
    'Der Gefallen, den es tut; nur angeboten, solange noch einer möglich ist.',
  'Tips that this follows, each with how strongly: slight, clear or strong (1, 2, 3 points).':
    'Tipps, die das befolgt, jeder mit seiner Stärke: leicht, deutlich oder stark (1, 2, 3 Punkte).',
  'Tips that this breaks, each with how strongly.': 'Tipps, die das missachtet, jeder mit seiner Stärke.',
  'How the customer takes it: one step, or three for `much-`.':
    'Wie der Kunde es aufnimmt: eine Stufe, bei „viel“ drei.',
  'The customer finds out that they were told something untrue: trust falls.':
    'Der Kunde merkt, dass ihm etwas Falsches gesagt wurde: Das Vertrauen sinkt.',
  'Promises that this settles.': 'Versprechen, die damit fällig werden.',
  'An open promise that the customer agrees to let go: it is never settled, and costs and earns nothing by itself.':
    'Ein offenes Versprechen, das der Kunde erlässt: Es wird nie abgerechnet und kostet und bringt von sich aus nichts.',
  'What the customer says to this, before the next beat.': 'Was der Kunde dazu sagt, vor dem nächsten Beat.',
  'The beat or ending that follows. Left out: the `next` of the beat; in a hub: the hub again.':
    'Der Beat oder Ausgang, der folgt. Weggelassen: wohin der Beat weitergeht; in einem Verteiler: wieder der Verteiler.',
  'What the customer thinks at this moment, shown in the debrief alone.':
    'Was der Kunde in diesem Moment denkt; steht nur in der Nachbesprechung.',
  'What it leads to, first match wins. Instead of follows, breaks, mood, untruth, settles, release, answer, to and thought.':
    'Wozu es führt; die erste Folge, die zutrifft, gilt. Anstelle der einzelnen Felder der Antwort: Tipps, Stimmung, Versprechen, Entgegnung, Ziel und Gedanke.',
  'The first outcome whose condition holds is taken; the last has none.':
    'Es gilt die erste Folge, deren Bedingung zutrifft; die letzte hat keine.',
  'What a reply leads to.': 'Wozu eine Antwort führt.',
  'For the debrief: what it does to this customer and why, in at most two sentences.':
    'Für die Nachbesprechung: was es mit diesem Kunden macht und warum, in höchstens zwei Sätzen.',
  'What the trainee can say or do.': 'Was die Übenden sagen oder tun können.',
  'What can be said. Three or four make a decision.':
    'Was gesagt werden kann. Drei oder vier ergeben eine Entscheidung.',
  'What happens when patience runs out, once a beat. Left out: the customer is put out, and waits.':
    'Was geschieht, wenn die Geduld zu Ende ist, einmal je Beat. Weggelassen: Der Kunde ist verstimmt und wartet.',
  'Where outcomes without `to` lead, first match wins.':
    'Wohin alles ohne eigenes Ziel führt; das Erste, was zutrifft, gilt.',
  'The first whose condition holds is taken; the last has none.':
    'Es gilt das Erste, dessen Bedingung zutrifft; das Letzte hat keine.',
  'The beat or ending that follows.': 'Der Beat oder Ausgang, der folgt.',
  "One exchange: the customer's lines, then the trainee's replies.":
    'Ein Wortwechsel: die Zeilen des Kunden, dann die Antworten der Übenden.',
  'The beats, by id. They lead forwards only; a hub alone returns to itself.':
    'Die Beats, nach Kennung. Sie führen nur vorwärts; allein ein Verteiler kehrt zu sich zurück.',
  'How it ended, in a few words.': 'Wie es ausging, in wenigen Worten.',
  'What happens, and afterwards.': 'Was geschieht, und danach.',
  'What it means for the customer: stays, wavers, leaves.':
    'Was es für den Kunden heißt: Er bleibt, schwankt oder geht.',
  '1 to 5 stars.': '1 bis 5 Sterne.',
  "In the customer's own voice.": 'In den Worten des Kunden.',
  'What the customer writes afterwards.': 'Was der Kunde hinterher schreibt.',
  'An ending.': 'Ein Ausgang.',
  'The endings, by id.': 'Die Ausgänge, nach Kennung.',
  'A Good Call scenario: a customer, a situation, and what can be said.':
    'Ein Szenario für Good Call: ein Kunde, eine Lage, und was gesagt werden kann.',
  'A condition on the earlier run, one key each.':
    'Eine Bedingung an den früheren Durchgang, mit je einem Schlüssel.',
  'An ending of the earlier scenario.': 'Ein Ausgang des früheren Szenarios.',
  'Endings: one of them is enough.': 'Ausgänge: Einer davon genügt.',
  'The earlier run came to one of these endings.': 'Der frühere Durchgang endete mit einem dieser Ausgänge.',
  'What the ending may mean: one of them is enough.': 'Was der Ausgang heißen darf: Eines davon genügt.',
  'What the earlier ending meant for the customer.': 'Was der frühere Ausgang für den Kunden hieß.',
  'A promise of the earlier scenario.': 'Ein Versprechen des früheren Szenarios.',
  'How it stood at the end.': 'Wie es am Ende stand.',
  'How a promise of the earlier run came out.': 'Wie ein Versprechen des früheren Durchgangs ausging.',
  'The lowest that will do.': 'Das Niedrigste, was genügt.',
  'The highest that will do.': 'Das Höchste, was genügt.',
  'From the mood `atLeast` up to the mood `atMost`, both included.':
    'Von der Stimmung „Mindestens“ bis zur Stimmung „Höchstens“, beide eingeschlossen.',
  'The mood at the end of the earlier run.': 'Die Stimmung am Ende des früheren Durchgangs.',
  'From `atLeast` up to `atMost`, both included.': 'Von „Mindestens“ bis „Höchstens“, beide eingeschlossen.',
  'The trust at the end of the earlier run.': 'Das Vertrauen am Ende des früheren Durchgangs.',
  'A fact of the earlier scenario.': 'Eine Tatsache des früheren Szenarios.',
  'The fact was known at the end.': 'Die Tatsache war am Ende bekannt.',
  'A variant of the earlier scenario.': 'Eine Variante des früheren Szenarios.',
  'Variants: one of them is enough.': 'Varianten: Eine davon genügt.',
  'What the earlier variant was.': 'Welche Variante es damals war.',
  'The tip was followed at least once, and never broken.':
    'Der Tipp wurde mindestens einmal befolgt und nie missachtet.',
  'The tip was broken at least once.': 'Der Tipp wurde mindestens einmal missachtet.',
  'Conditions that all must hold.': 'Bedingungen, die alle zutreffen müssen.',
  'All of these hold.': 'All das trifft zu.',
  'Conditions of which one must hold.': 'Bedingungen, von denen eine zutreffen muss.',
  'At least one of these holds.': 'Mindestens eines davon trifft zu.',
  'The condition that must not hold.': 'Die Bedingung, die nicht zutreffen darf.',
  'This does not hold.': 'Das trifft nicht zu.',
  'A condition: data with a closed vocabulary, one key each.':
    'Eine Bedingung: Angaben aus einem festen Wortschatz, mit je einem Schlüssel.',
  'A fact of this scenario.': 'Eine Tatsache dieses Szenarios.',
  'Values of the fact: one of them is enough.': 'Werte der Tatsache: Einer davon genügt.',
  'Hidden: the truth of this variant, whether or not the trainee knows it.':
    'Verborgen: was in dieser Variante wahr ist, ob die Übenden es wissen oder nicht.',
  'Hidden: the variant that is being played.': 'Verborgen: die Variante, die gespielt wird.',
  'Visible: the trainee has heard the fact and it is not stale; with `is`, what it was.':
    'Sichtbar: Die Übenden haben die Tatsache gehört, und sie ist nicht veraltet; mit Werten auch, was es war.',
  'Visible: the trainee has not heard the fact (unknown or missed).':
    'Sichtbar: Die Übenden haben die Tatsache nicht gehört (unbekannt oder verpasst).',
  'Visible: the fact was heard, but time has passed since.':
    'Sichtbar: Die Tatsache wurde gehört, aber seither ist Zeit vergangen.',
  'Visible: the mood that the customer shows.': 'Sichtbar: die Stimmung, die der Kunde zeigt.',
  'Hidden: how far the customer believes the trainee, 0 to 8.':
    'Verborgen: wie weit der Kunde den Übenden glaubt, 0 bis 8.',
  'A promise of this scenario.': 'Ein Versprechen dieses Szenarios.',
  'How it may stand: one of them is enough.': 'Wie es stehen darf: Eines davon genügt.',
  'Visible: how a promise stands in the ledger.': 'Sichtbar: wie es um ein Versprechen steht.',
  'Wordings: one of them is enough.': 'Formen: Eine davon genügt.',
  'Visible: how an open promise was worded: vague, quoted, or quoted a second time.':
    'Sichtbar: wie ein offenes Versprechen gegeben wurde: vage, mit Zahl oder mit geänderter Zahl.',
  'A favour of this scenario.': 'Ein Gefallen dieses Szenarios.',
  'Still to be done, or done.': 'Noch möglich, oder getan.',
  'Visible: whether a favour can still be done.': 'Sichtbar: ob ein Gefallen noch möglich ist.',
  'A reply, written `beat/reply`.': 'Eine Antwort, geschrieben als `beat/antwort`.',
  'Visible: the trainee gave this reply earlier.': 'Sichtbar: Die Übenden haben diese Antwort schon gegeben.',
  'A past of this scenario.': 'Eine Vorgeschichte dieses Szenarios.',
  'Pasts: one of them is enough.': 'Vorgeschichten: Eine davon genügt.',
  'Visible: what the customer brings along from the earlier scenario.':
    'Sichtbar: was der Kunde aus dem früheren Szenario mitbringt.',
  'In the outcomes of a quote: the number that was quoted.':
    'In den Folgen einer Zusage: die Zahl, die genannt wurde.',
  'true: they can live with it; false: they can not.': 'true: Damit lässt sich leben; false: damit nicht.',
  'In the outcomes of a quote: whether this customer can live with the number (the `bears` of the variant).':
    'In den Folgen einer Zusage: ob dieser Kunde mit der Zahl leben kann (das Äußerste der Variante).',
  'true: it had it right; false: it had it wrong.': 'true: Es stimmte; false: Es stimmte nicht.',
  'In the outcomes of a reply that says back, reads or relies: whether it had it right in this variant.':
    'In den Folgen einer Antwort, die wiederholt, deutet oder voraussetzt: ob es in dieser Variante stimmte.',
};
