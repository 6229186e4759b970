/** Places the nodes of a network off the main thread, in rounds, so that the page shows how it settles. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

export interface Order {
  nodes: { id: string; x: number; y: number; size: number }[];
  ties: { source: string; target: string; weight: number }[];
}

self.onmessage = (e: MessageEvent<Order>) => {
  const graph = new Graph({ type: 'undirected' });
  for (const node of e.data.nodes) {
    graph.addNode(node.id, node);
  }
  for (const tie of e.data.ties) {
    if (tie.source !== tie.target && !graph.hasEdge(tie.source, tie.target)) {
      graph.addEdge(tie.source, tie.target, { weight: tie.weight });
    }
  }
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 300,
    gravity: 0.8,
    scalingRatio: graph.order > 800 ? 6 : 20,
    edgeWeightInfluence: 0.6,
    strongGravityMode: false,
    adjustSizes: graph.order < 400,
  };
  const rounds = graph.order > 800 ? 8 : 12;
  const iterations = graph.order > 800 ? 24 : 40;
  for (let round = 0; round < rounds; round++) {
    forceAtlas2.assign(graph, { iterations, settings });
    const places = new Float32Array(graph.order * 2);
    let i = 0;
    graph.forEachNode((_, at) => {
      places[i++] = at['x'] as number;
      places[i++] = at['y'] as number;
    });
    self.postMessage({ places, last: round === rounds - 1 }, { transfer: [places.buffer] });
  }
};
