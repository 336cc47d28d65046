// Writes vectors.csv: review histories as the reference implementation works through them.
//
//   npm install ts-fsrs@5.4.2 && node vectors.mjs > vectors.csv
//
// 60 histories of 12 steps. Days between reviews are those that were scheduled, fewer, more, many more, or none; ratings and days
// are drawn from a fixed seed, so that the file is the same each time.
import { createEmptyCard, fsrs, generatorParameters } from 'ts-fsrs';

const HISTORIES = 60;
const STEPS = 12;
const RETENTIONS = [0.9, 0.9, 0.85, 0.95, 0.7, 0.97];
const DAY = 86_400_000;

let state = 20261126n;
const draw = (bound) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(bound));
};

const daysAfter = (scheduled) => {
    switch (draw(6)) {
        case 0: return 0;
        case 1: return Math.max(1, Math.floor(scheduled / 2));
        case 2: return scheduled + 1 + draw(5);
        case 3: return scheduled * (2 + draw(4)) + 1;
        default: return scheduled;
    }
};

console.log('history,retention,step,days,rating,recall,stability,difficulty,interval');
for (let history = 0; history < HISTORIES; history++) {
    const retention = RETENTIONS[history % RETENTIONS.length];
    const scheduler = fsrs(generatorParameters({
        request_retention: retention, enable_fuzz: false, enable_short_term: true, learning_steps: [], relearning_steps: [],
    }));
    let now = new Date(Date.UTC(2026, 0, 1, 9));
    let card = createEmptyCard(now);
    for (let step = 0; step < STEPS; step++) {
        const days = step === 0 ? 0 : daysAfter(card.scheduled_days);
        now = new Date(now.getTime() + days * DAY);
        const recall = step === 0 ? '' : scheduler.get_retrievability(card, now, false);
        const rating = draw(4) + 1;
        card = scheduler.next(card, now, rating).card;
        console.log([history, retention, step, days, rating, recall, card.stability, card.difficulty, card.scheduled_days].join(','));
    }
}
