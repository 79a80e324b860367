import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { AnyRoute } from '@tanstack/react-router';
import type { Page } from './place';
import { places } from './places';
import { NotHere } from './shell/NotHere';
import { PageFault } from './shell/PageFault';
import { Shell } from './shell/Shell';

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotHere,
  errorComponent: PageFault,
});
const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell });

const routeOf = (parent: AnyRoute) => (page: Page) =>
  createRoute({
    getParentRoute: () => parent,
    path: page.path,
    component: lazyRouteComponent(async () => ({ default: await page.load() })),
    errorComponent: PageFault,
  });

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    ...places.flatMap(({ openPages = [] }) => openPages.map(routeOf(rootRoute))),
    shellRoute.addChildren(places.flatMap(({ pages }) => pages.map(routeOf(shellRoute)))),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});
