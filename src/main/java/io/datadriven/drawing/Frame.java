package io.datadriven.drawing;

/**
 * Where the axes of a plot are.
 *
 * @param place between the axes, in pixels
 * @param time from the left to the right
 * @param values from below to above
 */
record Frame(Place place, Ticks time, Ticks values) {

    int x(long ms) {
        return place.x() + Math.toIntExact(ms * place.width() / time.last());
    }

    int y(long value) {
        return place.bottom() - Math.toIntExact(value * place.height() / values.last());
    }
}
