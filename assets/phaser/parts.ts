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
 * Modules that register themselves when they are loaded: scene plug-ins, factories for
 * `this.add.…`, and file types for `this.load.…`. What is not listed is not in the build.
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
  'time/Clock',
  'data/DataManagerPlugin',
  'input/InputPlugin',
  'input/mouse/MouseManager',
  'input/touch/TouchManager',
  'loader/LoaderPlugin',
  'tweens/TweenManager',
  'gameobjects/image/ImageFactory',
  'gameobjects/sprite/SpriteFactory',
  'gameobjects/text/TextFactory',
  'gameobjects/graphics/GraphicsFactory',
  'gameobjects/container/ContainerFactory',
  'gameobjects/particles/ParticleEmitterFactory',
  'loader/filetypes/ImageFile',
  'loader/filetypes/SVGFile',
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

/** Modules of WebGL effects that the stage never uses; each becomes an empty constructor. */
export const LEFT_OUT: readonly RegExp[] = [
  /^filters\/\w+\.js$/,
  /^renderer\/webgl\/renderNodes\/filters\/Filter\w+\.js$/,
  /^renderer\/webgl\/renderNodes\/BatchHandlerPointLight\.js$/,
  /^renderer\/webgl\/renderNodes\/submitter\/SubmitterTilemapGPULayer\.js$/,
];

/** Modules that ask for far more than they use; each is given the part that it uses. */
export const MENDED: Readonly<Record<string, (code: string) => string>> = {
  // It needs the renderer's events alone; the whole index breaks the load order besides.
  'renderer/webgl/renderNodes/BatchHandler.js': (code) =>
    code.replace("require('../../../renderer')", "{ Events: require('../../events') }"),
  // Only Config and GetAdvancedValue load the index, both for the random generator.
  'math/index.js': () =>
    "exports.RandomDataGenerator = require('./random-data-generator/RandomDataGenerator');",
};
