/** The public door of the core. Everything else in this folder is for the core alone. */

export * from './vocabulary.ts';
export { LEVELS, showPath, type Finding, type JsonPath, type Level, type Remark } from './finding.ts';

export { MAX_BEATS, readRun, readScenario, readTips, readTranslation, type Reading } from './format/read.ts';
export { checkScenario, type Checked } from './check/check.ts';
export { FINDING_CODES, type FindingCode } from './check/codes.ts';
export { lintRemarks, type LintOptions } from './check/lint.ts';
export { hashScenario } from './format/hash.ts';
export { jsonSchemaOf, SCHEMAS, type SchemaName } from './format/json-schema.ts';
export { suggestedIn, suggestion } from './format/nearest.ts';
export type {
  Beat,
  Customer,
  Ending,
  Fact,
  Line,
  Outcome,
  Past,
  PromiseTerms,
  Reply,
  Scenario,
  Variant,
} from './format/scenario.ts';
export type { PastCondition } from './format/past.ts';
export { choosePast, refusePast } from './replay/past.ts';
export type { Disagreement, Tip, Tips } from './format/tips.ts';
export { eventSchema, MAX_EVENTS, runSchema, type GameEvent, type Run } from './format/run.ts';

export { RULES, RULES_VERSIONS, rulesOfVersion, type Rules } from './rules/rules.ts';
export { moodOf } from './rules/ladder.ts';
export type { Condition } from './format/condition.ts';

export { compile, compileTold } from './script/compile.ts';
export type { Script } from './script/script.ts';
export type { State } from './script/layout.ts';
export { resolve, startStep, step, type Step } from './step/step.ts';

export { startConversation, type Conversation } from './play/conversation.ts';
export { runOf, type RunStart } from './play/run-of.ts';
export type { Evidence, Moment, Refusal, RefusalCode } from './play/moment.ts';
export type {
  NotedFact,
  OfferedParticular,
  OfferedQuote,
  OfferedReply,
  PromiseNote,
  View,
} from './play/view.ts';
export { amountInWords, fill, soonIn } from './play/words.ts';
export { timeOfDay } from './play/journal.ts';
export { shuffleOfSeed, variantOfSeed } from './play/seed.ts';
export { shortestPath } from './play/shortest.ts';
export {
  startTrial,
  type Standing as TrialStanding,
  type Trial,
  type TrialStart,
  type TrialStep,
} from './play/trial.ts';
export { machineOf, type MachineContext } from './machine/machine.ts';

export {
  analyse,
  type Analysis,
  type OverBudgetAnalysis,
  type Range,
  type VariantAnalysis,
} from './analysis/analyse.ts';
export { bound, type Bound } from './analysis/bound.ts';
export {
  replay,
  scriptRanges,
  takeRanges,
  type ScriptRanges,
  variantRanges,
  verify,
  type LedgerEntry,
  type Replay,
  type Verified,
} from './replay/replay.ts';
export type { ReplayRefusal, ReplayRefusalCode } from './replay/walk.ts';
export type { Decision } from './replay/decisions.ts';
export { percentOf, type Points, type Score } from './replay/score.ts';

export { BOTS, makeBot, playRun, simulate } from './bots/index.ts';
export { difficultyOf } from './bots/difficulty.ts';
export { extremeRun, runOfBot } from './bots/runs.ts';
export type { Bot, BotName, PlayedRun, Simulation, SimulationRefusal } from './bots/index.ts';
export { debrief, type Debrief, type DebriefMoment, type Feeling } from './debrief/debrief.ts';
export type { Better } from './debrief/better.ts';
export type { NeverHeard } from './debrief/never-heard.ts';

export * from './board/words.ts';
export { masters, slotOf, type BoardScenario, type ScoredRun } from './board/scored.ts';
export type { Scope } from './board/attempts.ts';
export { ownPlaceOf, rank, type Standing } from './board/ranking.ts';
export type { Improvement, PersonalBest } from './board/progress.ts';
export type { PlayedAgain, Tally } from './board/tally.ts';
export { bandOf, skillBars, type SkillBar } from './board/team.ts';
export {
  boardOf,
  figuresOf,
  ownFiguresOf,
  type BoardFigures,
  type BoardParts,
  type Member,
  type OwnFigures,
  type TeamRecord,
} from './board/board.ts';
export { notesOf, type Choice, type RunNotes } from './board/notes.ts';
export {
  decisionFigures,
  sharesOf,
  tipFigures,
  type DecisionFigures,
  type NotedRun,
  type TipFigures,
} from './board/decisions.ts';
export {
  MAX_RESULTS_FILE,
  readResults,
  type FiledRun,
  type ReadResults,
  type ResultsFile,
} from './board/results-file.ts';

export { prettyJson } from './format/pretty.ts';
export { graphOf } from './graph/model.ts';
export { charactersOf } from './graph/text.ts';
export { GRAPH_ENDINGS, GRAPH_FORMATS, graphSource, type GraphFormat } from './graph/sources.ts';
export { languageOf, languageOfText, type Telling } from './translation/telling.ts';
export { hashOfText } from './translation/hash.ts';
export { translate, translateExactly, translateTips } from './translation/translate.ts';
export { textsOfScenario, textsOfTips, type SourceText } from './translation/texts.ts';
export {
  madeFrom,
  translatedTexts,
  translationRemarks,
  type TextState,
  type TranslatedText,
} from './translation/state.ts';
export type { Translation } from './format/translation.ts';
export { fitTo, makeTranslation, translationFindings } from './translation/file.ts';
export { readCsv, writeCsv, type CsvRows } from './translation/csv.ts';
export { readTable, tableOf, type ReadTable, type TableRow } from './translation/table.ts';
export {
  rolePlayOf,
  type PaperBeat,
  type PaperOutcome,
  type PaperReply,
  type PaperTarget,
  type PaperTip,
  type RolePlay,
  type SaidIf,
} from './paper/role-play.ts';
