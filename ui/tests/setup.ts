// jsdom has no layout; CodeMirror asks for rectangles that it can live without.
const rect = { x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0, toJSON: () => ({}) };

Range.prototype.getBoundingClientRect = () => rect;
Range.prototype.getClientRects = () => Object.assign([] as DOMRect[], { item: () => null });
