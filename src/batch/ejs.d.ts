/** ejs brings no types; this is what we use of it. */
declare module 'ejs' {
  const ejs: {
    /** Fills in a template; names in `include` go by its path. */
    renderFile(path: string, data: object): Promise<string>;
  };
  export default ejs;
}
