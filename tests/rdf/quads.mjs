// What readers of RDF in JavaScript find: prints a line of JSON for each file, with its N-Quads, sorted.
// Usage: node quads.mjs FILE ... (the suffix tells the reader); nothing is fetched.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.env.MODULES ?? process.cwd()}/`);
const { Parser, Writer } = require("n3");
const jsonld = require("jsonld");
const { RdfXmlParser } = require("rdfxml-streaming-parser");

const base = "https://w3id.org/progtheory/theory/";
const refuse = (address) => {
  throw new Error(`would fetch ${address}`);
};
const byN3 = (format) => (text) => new Parser({ format, baseIRI: base }).parse(text);
const byRdfXml = (text) =>
  new Promise((done, failed) => {
    const found = [];
    const parser = new RdfXmlParser({ baseIRI: base, strict: true });
    parser.on("data", (quad) => found.push(quad)).on("error", failed).on("end", () => done(found));
    parser.write(text);
    parser.end();
  });
const written = (quads) =>
  new Promise((done, failed) => {
    const writer = new Writer({ format: "N-Quads" });
    writer.addQuads(quads);
    writer.end((error, text) => (error ? failed(error) : done(text)));
  });
const byJsonld = (text) => jsonld.toRDF(JSON.parse(text), { format: "application/n-quads", documentLoader: refuse, base });
// The canonical form of RDFC-1.0, made by rdf-canonize, which jsonld brings.
const canonical = (text) =>
  jsonld.canonize(text, { algorithm: "RDFC-1.0", inputFormat: "application/n-quads", format: "application/n-quads" });

const readers = {
  ttl: async (text) => written(byN3("text/turtle")(text)),
  trig: async (text) => written(byN3("application/trig")(text)),
  nt: async (text) => written(byN3("application/n-triples")(text)),
  nq: canonical,
  rdf: async (text) => written(await byRdfXml(text)),
  jsonld: byJsonld,
};
for (const file of process.argv.slice(2)) {
  const quads = await readers[file.split(".").pop()](readFileSync(file, "utf8"));
  process.stdout.write(`${JSON.stringify([file, quads])}\n`);
}
