import { useId } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { ArrowLabel } from './ArrowLabel';
import { layersOf } from './layers';
import { bendOf, HEIGHT, leftOf, pathOf, sizeOf, topOf, WIDTH } from './picture-measures';
import classes from './picture.module.css';
import { StartedClock } from './StartedClock';
import { linesOf } from './wrapped';

type Track = components['schemas']['TrackView'];

interface TrackPictureProps {
  readonly track: Track;
  readonly clocks: readonly components['schemas']['ClockView'][];
  /** Where a case is. */
  readonly here: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (state: string) => void;
}

/**
 * The track as a picture, drawn by us from the definition. Who does not see it has the list below, which says the
 * same; the picture itself is hidden from readers, its frame can be reached to scroll.
 */
export function TrackPicture({ track, clocks, here, chosen, onChoose }: TrackPictureProps) {
  const { t } = useWords('mechanisms');
  const tip = useId();
  const layers = layersOf(track);
  const { spots, arrows } = layers;
  const spotOf = new Map(spots.map((spot) => [spot.state, spot]));
  const nameOf = new Map(track.states.map((state) => [state.id, state]));
  const { width, height } = sizeOf(layers);
  const chosenArrows = arrows.filter(({ from }) => from === chosen);
  return (
    <div
      className={classes['frame']}
      tabIndex={0}
      role="group"
      aria-label={t('mechanisms:picture', { track: track.label })}
    >
      <svg
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        width={width}
        height={height}
        aria-hidden
        className={classes['picture']}
      >
        <defs>
          <marker
            id={tip}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M 0 0 L 10 5 L 0 10 z" className={classes['tip']} />
          </marker>
        </defs>
        {arrows.map((arrow) => (
          <path
            key={`${arrow.from}>${arrow.to}`}
            d={pathOf(arrow, spotOf)}
            className={classes['arrow']}
            data-chosen={arrow.from === chosen || undefined}
            markerEnd={`url(#${tip})`}
          />
        ))}
        {spots.map((spot) => {
          const state = nameOf.get(spot.state);
          if (state === undefined) return null;
          const lines = linesOf(state.label, 19, 3);
          return (
            <g
              key={spot.state}
              className={classes['state']}
              data-chosen={spot.state === chosen || undefined}
              data-here={spot.state === here || undefined}
              data-final={state.final || undefined}
              onClick={() => onChoose(spot.state)}
            >
              <rect x={leftOf(spot)} y={topOf(spot)} width={WIDTH} height={HEIGHT} rx={10} />
              {lines.map((line, place) => (
                <text
                  key={line}
                  x={leftOf(spot) + WIDTH / 2}
                  y={topOf(spot) + HEIGHT / 2 + 5 + (place - (lines.length - 1) / 2) * 15}
                >
                  {line}
                </text>
              ))}
              {spot.state === here && (
                <text x={leftOf(spot) + WIDTH / 2} y={topOf(spot) - 7} className={classes['mark']}>
                  {t('mechanisms:here')}
                </text>
              )}
              <StartedClock spot={spot} track={track.id} clocks={clocks} />
            </g>
          );
        })}
        {chosenArrows.map((arrow) => (
          <ArrowLabel key={arrow.to} arrow={arrow} track={track} at={bendOf(arrow, spotOf)} />
        ))}
      </svg>
    </div>
  );
}
