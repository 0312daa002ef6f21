/** ejs brings no types; this is what we use of it. */
declare module 'ejs' {
  const ejs: {
    /** Fills in a template; names in `include` go by its path. */
    renderFile(path: string, data: object): Promise<string>;
    /** The same in two steps. With `cache`, what it includes is read once. */
    compile(template: string, options: { filename: string; cache: boolean }): (data: object) => string;
  };
  export default ejs;
}
