/** Bots: what a scenario pays to players with one idea. */
export { BOTS, makeBot, type Bot, type BotName } from './bots.ts';
export { playRun, simulate, type PlayedRun, type Simulation, type SimulationRefusal } from './simulate.ts';
