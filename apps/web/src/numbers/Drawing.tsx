import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use as takeIn } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { type ChartData, type ChartKind, chartOption } from './chart-option';
import classes from './numbers.module.css';

takeIn([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface DrawingProps {
  readonly data: ChartData;
  readonly kind: ChartKind;
  readonly description: string;
}

/** The picture itself; with the library it is a file of its own, fetched when a chart is first shown. */
export function Drawing({ data, kind, description }: DrawingProps) {
  const scheme = useComputedColorScheme('light');
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const drawn = init(element, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    const width = place.current?.clientWidth ?? 0;
    chart.current?.setOption(chartOption(data, kind, scheme, description, width), { notMerge: true });
  }, [data, kind, scheme, description]);

  return <div ref={place} className={classes['chart']} role="img" aria-label={description} />;
}
