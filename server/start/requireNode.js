// Loaded before everything else (`node --import`), in words that every Node understands: older ones cannot read the TypeScript after it.
const NEEDED = 24

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(`Chapeau needs Node.js ${NEEDED} or newer, and this is ${process.versions.node}. Run "npm ci", which brings one along, and start with "npm start".`)
  process.exit(2)
}
