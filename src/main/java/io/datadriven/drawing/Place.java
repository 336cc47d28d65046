package io.datadriven.drawing;

/** Where something is, and how large, in pixels from the top left. */
record Place(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    int middle() {
        return y + height / 2;
    }

    boolean overlaps(Place other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
