/**
 * What the slim Phaser holds: the names that the stage imports, with the source file behind each.
 * The files are paths below Phaser's own `src` folder.
 */
export const EXPORTS = {
  Game: 'core/Game',
  Scene: 'scene/Scene',
} as const;

/** The few constants of Phaser's main module that the stage reads. */
export const CONSTANTS = ['CANVAS', 'WEBGL', 'VERSION'] as const;

/**
 * Modules that register themselves when they are loaded: scene plug-ins, and factories for
 * `this.add.…`. What is not listed is not in the build, whatever Phaser's types say. To use
 * more, add its line: `gameobjects/text/TextFactory` (4.5 kB gzipped), `graphics/GraphicsFactory`
 * (3.6), `particles/ParticleEmitterFactory` (9.5), `input/InputPlugin` with mouse and touch (6.7),
 * `loader/LoaderPlugin` with its file types (5.2), `time/Clock`, `sprite/SpriteFactory`.
 */
export const REGISTERED = [
  // Without the emitter Phaser stops with "Core Plugins missing".
  'plugins/PluginCache',
  'events/EventEmitter',
  'cameras/2d/CameraManager',
  'gameobjects/GameObjectCreator',
  'gameobjects/GameObjectFactory',
  'scene/ScenePlugin',
  'gameobjects/DisplayList',
  'gameobjects/UpdateList',
  'tweens/TweenManager',
  'gameobjects/image/ImageFactory',
  'gameobjects/container/ContainerFactory',
] as const;

/** Build flags that Phaser reads as `typeof FLAG`; undefined ones would count as true. */
export const FLAGS: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};

/** Modules that the stage never uses though others ask for them; each becomes an empty function. */
export const LEFT_OUT: readonly RegExp[] = [
  // It listens to the document for ever, and the stage watches the tab by itself.
  /^core\/VisibilityHandler\.js$/,
  /^filters\/\w+\.js$/,
  /^renderer\/webgl\/renderNodes\/filters\/Filter\w+\.js$/,
  /^renderer\/webgl\/renderNodes\/BatchHandlerPointLight\.js$/,
  /^renderer\/webgl\/renderNodes\/submitter\/SubmitterTilemapGPULayer\.js$/,
];

/** Replaces all of a text that must be there, so that a new Phaser that changed it is noticed. */
function swap(code: string, from: string, to: string): string {
  if (!code.includes(from)) throw new Error(`Phaser has changed, and no longer says: ${from}`);
  return code.replaceAll(from, to);
}

// The number of a texture comes to the fragment shader interpolated, and is then compared exactly:
// pieces of turned images were missing (phaserjs/phaser#7372, open as of 4.2.1).
const wholeTextureNumber = (code: string): string => swap(code, 'outTexDatum', 'floor(outTexDatum + 0.5)');

// It takes its stamp down and forgets the tile beside it, whose canvas then holds on to the whole game for good. By
// then the lists that `destroy` would take it from are gone.
const bothTakenDown = (code: string): string =>
  swap(
    code,
    'this.stamp.destroy();',
    'this.stamp.destroy(); this.tileSprite.preDestroy(); this.tileSprite = null;',
  );

/** Modules that are mended: two that ask for far more than they use, and three with a mistake in them. */
export const MENDED: Readonly<Record<string, (code: string) => string>> = {
  // It needs the renderer's events alone; the whole index breaks the load order besides.
  'renderer/webgl/renderNodes/BatchHandler.js': (code) =>
    swap(code, "require('../../../renderer')", "{ Events: require('../../events') }"),
  // Only Config and GetAdvancedValue load the index, both for the random generator.
  'math/index.js': () =>
    "exports.RandomDataGenerator = require('./random-data-generator/RandomDataGenerator');",
  'textures/TextureManager.js': bothTakenDown,
  'renderer/webgl/shaders/GetTexture-glsl.js': wholeTextureNumber,
  'renderer/webgl/shaders/GetTexRes-glsl.js': wholeTextureNumber,
};
