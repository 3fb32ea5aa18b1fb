import fc from "fast-check";

/** Tags of tables and text, whole and in pieces. */
const tables =
  "<table> </table> <tr> </tr> <td> </td> <th> </th> <tbody> </tbody> <thead> </thead> <tfoot> </tfoot> <caption> </caption> <colgroup> </colgroup> <col> <p> </p> <div> </div> <span> </span> <b> </b> <a> </a> <br> <TD\tCOLSPAN=2> <td\trowspan=0> <td\trowspan='3;'> <td\tcolspan=x> <!--\tx\t--> &nbsp; 甲 乙 12 x&amp;y &#49;";

const more: Readonly<Record<string, string>> = {
  "tables and text": "",
  "form controls":
    "<form> </form> <input\tvalue=7> <input\ttype=hidden\tvalue=8> <button> </button> <textarea> </textarea> <label> </label>",
  "scripts, styles and half comments":
    "<script> </script> <style> </style> <!-- --> <title> </title> <xmp> </xmp> <noembed> </noembed> <iframe> </iframe> <! <? </ < <![CDATA[ ]]> <td\ta='>'> & &lt </td\tb='x'> <td/>",
  templates: "<template> </template>",
  choices: "<select> </select> <option> </option>",
  "drawings and formulas":
    "<svg> </svg> <svg/> <math> </math> <mi> </mi> <foreignObject> </foreignObject> <desc> </desc> <g> </g> <path/>",
  "hidden rows, cells and text":
    "<tr\thidden> <td\thidden> <td\tstyle='display:none'> <tbody\thidden> <table\thidden> <div\thidden> <p\tstyle=\"DISPLAY:\tnone\"> <td\tstyle='color:red;visibility:hidden'> <s> </s> <tr\tstyle=display:none>",
  "pictures and objects": "<img> <img\thidden> <object> </object>",
  "collapsed rows and several declarations":
    "<tr\tstyle='visibility:collapse'> <tbody\tstyle='visibility:collapse'> <td\tstyle='visibility:collapse'> <tr\tstyle='display:none;display:table-row'> <td\tstyle='display:none!important;display:table-cell'>",
};

/** Kinds of broken markup, each with the pieces it is made of. */
export const soups = Object.entries(more).map(([name, listed]) => ({
  name,
  pieces: `${tables} ${listed}`
    .trim()
    .split(" ")
    .map((piece) => piece.replaceAll("\t", " "))
    .concat(" ", "\n"),
}));

/** Pages made of some pieces in any order, with a document type or without. */
export function soupOf(pieces: readonly string[]): fc.Arbitrary<string> {
  const type = fc.constantFrom("", "<!DOCTYPE html>");
  return fc
    .tuple(type, fc.array(fc.constantFrom(...pieces), { maxLength: 40 }))
    .map(([doctype, parts]) => doctype + parts.join(""));
}
