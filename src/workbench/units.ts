/** Sizes in the three units that meet in the workbench: characters (.xlsx), points (Office.js) and pixels (the grid). */
const POINTS_PER_CHARACTER = 5.25;
const CHARACTER_PADDING = 3.75;
const PIXELS_PER_POINT = 4 / 3;

export const pointsOfCharacters = (characters: number): number => characters * POINTS_PER_CHARACTER + CHARACTER_PADDING;

export const charactersOfPoints = (points: number): number => Math.max(0, (points - CHARACTER_PADDING) / POINTS_PER_CHARACTER);

export const pixelsOfPoints = (points: number): number => Math.round(points * PIXELS_PER_POINT);
