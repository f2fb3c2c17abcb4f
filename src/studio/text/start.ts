import { openTexts } from '../../ui/text/texts.ts';

/** What stands in a scenario that the studio begins: to be written over by whoever knows better. */
const en = {
  brief:
    'You are on duty. {{name}} has come, and this is what you know: “{{promised}}” was promised. What came of it, and what lies behind it, you do not know yet.',
  summary:
    '{{name}} was promised something: “{{promised}}”. Find out what lies behind it, say what can be done, and do it.',
  title: '{{name}}, once more',
  file: 'what {{name}} was promised',
  variant: 'As it really was',
  fact: 'What lies behind it',
  otherwise: 'something else',
  promise: 'What you said',
  wants: 'Good morning. I have come about what I was promised.',
  promised: 'a call on Monday',
  unknown: 'everything else waits for it',
  said: 'There is nothing I can do about that from here.',
  should: 'Let me see to that myself, while you are here.',
  came: 'They part, and it takes a while before anybody calls.',
  good: 'They part on good terms, and the word that was given was kept.',
  beats: {
    arrival: 'They arrive',
    complaint: 'What was promised',
    turn: 'What was said',
    word: 'Until when?',
    due: 'When it falls due',
  },
  lines: {
    promised: 'I was promised something: {{promised}}.',
    nothing: 'I have heard nothing since.',
    behind: 'It is like this: {behind}.',
    turn: 'So what happens now?',
    word: 'And when can I count on that?',
    kept: 'You did as you said. Thank you.',
    late: 'You said it would be sooner.',
    none: 'So there we are.',
  },
  replies: {
    listen: {
      say: 'I am all ears. Please tell me what happened.',
      coaching:
        'Nothing else was being done, and it showed. Who is heard out at once needs to be loud no longer.',
    },
    reference: {
      say: 'Of course. May I have the reference number, please?',
      coaching: 'A number is a fair thing to want, and not first: it put a form between the two of you.',
    },
    moment: {
      say: 'One moment, please. I just need to finish this.',
      coaching: 'They waited before they came, and now they wait again. Their time is as scarce as yours.',
    },
    ask: {
      say: 'What does it hold up for you, just now?',
      coaching: 'You could not know that without asking. What you heard is what the answer has to fit.',
    },
    assume: {
      say: 'It can wait a day or two, then, I take it?',
      coaching: 'That was a guess. It may be right with somebody else, and nobody had said so.',
    },
    blame: {
      say: 'I am afraid that a colleague of mine forgot it.',
      coaching: 'It may even be true, and it helps nobody: to the customer you are the whole house.',
    },
    said: { coaching: 'This is what was said. Write here what it did to this customer, and why.' },
    should: { coaching: 'This is what should have been said. Write here why it would have done better.' },
    sorry: {
      say: 'I am sorry. I do see how annoying that is.',
      coaching: 'One short apology helps, and it solves nothing yet: what comes after it counts.',
    },
    quote: {
      minutes: 'You can count on it in {quote} minutes.',
      hours: 'You can count on it within {quote} hours.',
      days: 'You can count on it within {quote} days.',
      coaching: 'A number is a promise. Name what can be met on any day, and not the best case.',
    },
    vague: {
      say: 'As soon as we can possibly manage it.',
      coaching: 'Soon is no time. They will fill in a date of their own, and hold you to it.',
    },
    none: {
      say: 'That is nothing that I could tell you now.',
      coaching: 'They leave with nothing to count on. Say at least by when you will know.',
    },
    after: {
      say: 'Is everything as it should be for you now?',
      coaching: 'Asking afterwards, with nothing to sell, is what they will tell others about.',
    },
    next: {
      say: 'Good, then that is off my desk. Good-bye.',
      coaching: 'It was right, and it closed like a drawer. The last impression stays the longest.',
    },
  },
  jump: 'Time passes, until it is due.',
  endings: {
    kept: { title: 'They stay', review: 'Something had gone wrong, and they put it right.' },
    came: { title: 'What came of it', review: 'That could have been handled better.' },
  },
  pasts: {
    kept: { label: 'The word was kept', says: 'Last time, what was promised was done.' },
    broken: {
      label: 'The word was broken',
      says: 'Last time, what was promised was not done. They have not forgotten.',
    },
    again: 'You again. We have met before.',
  },
  templates: {
    phone: {
      name: 'Sam Carter',
      wants: 'Hello? I am calling because nobody called me back.',
      promised: 'a call back within the day',
      unknown: 'the shop stands still until somebody tells me',
      said: 'You would have to try again tomorrow.',
      should: 'I will find that out now, and stay on the line.',
      came: 'Sam hangs up, and tries somebody else.',
    },
    counter: {
      name: 'Nora Lind',
      wants: 'Good evening. We have a table for four.',
      promised: 'a table at eight',
      unknown: 'my mother cannot stand for long',
      said: 'You will just have to wait like everybody else.',
      should: 'Please sit down here, and I will bring some water.',
      came: 'They leave for the place next door.',
    },
    complaint: {
      name: 'Ivan Petrov',
      wants: 'I filed my claim three weeks ago.',
      promised: 'an answer within a week',
      unknown: 'the roof is open and it rains on Thursday',
      said: 'These things take the time that they take.',
      should: 'I will send somebody to cover the roof tomorrow.',
      came: 'Ivan moves his policy elsewhere.',
    },
    returning: {
      name: 'Grace Obi',
      wants: 'I am back, as you see.',
      promised: 'that it would not happen again',
      unknown: 'it was a present, and the day is tomorrow',
      said: 'I do not know anything about last time.',
      should: 'I have read what happened. Let us put that right.',
      came: 'Grace does not come back a third time.',
    },
  },
} as const;

export const sayStart = openTexts('studio-start', en).say;
