/** The version of the engine that made a report; the same as in package.json, which a test holds. */
export const ENGINE_VERSION = '0.1.0';
