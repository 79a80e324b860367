import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export const metrics = new Registry();
collectDefaultMetrics({ register: metrics, prefix: 'panoh_' });

/** By route pattern, never by address: an address holds ids. */
export const requestSeconds = new Histogram({
  name: 'panoh_http_request_seconds',
  help: 'Time to answer, by method, route pattern and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

export const openStreams = new Gauge({
  name: 'panoh_event_streams',
  help: 'Screens that are told at once what is new',
  registers: [metrics],
});
