package io.github.planshift.model;

/**
 * Where a region stands on a map of tiles.
 *
 * @param row from 1 in the north
 * @param column from 1 in the west
 */
public record Tile(int row, int column) {}
