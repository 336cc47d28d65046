package io.datadriven.progress;

/** A symmetric positive definite matrix as the product of a triangle with its transpose, to solve equations with. */
final class Cholesky {

    private final double[][] triangle;

    Cholesky(double[][] matrix) {
        var size = matrix.length;
        triangle = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                var rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= triangle[i][k] * triangle[j][k];
                }
                triangle[i][j] = i == j ? Math.sqrt(rest) : rest / triangle[j][j];
            }
        }
    }

    /** The vector that the matrix makes this one of. */
    double[] solve(double[] vector) {
        var size = triangle.length;
        var solution = vector.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= triangle[i][k] * solution[k];
            }
            solution[i] /= triangle[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= triangle[k][i] * solution[k];
            }
            solution[i] /= triangle[i][i];
        }
        return solution;
    }
}
