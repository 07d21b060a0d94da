-- Whoever only helps with some parts of a return neither finds its answers nor opens its documents by their numbers: that takes the whole return.
drop trigger keep_words on self_assessment.answer;
create trigger keep_words after insert or update or delete on self_assessment.answer for each row
  execute function search.keep('answer in a self-assessment', '/self-assessment/answers/', 'read a whole return', 'title', 'says', 'evidence', 'impact', 'improvement', 'not_applicable_because');
update search.entry set may = 'read a whole return' where kind = 'answer in a self-assessment';
update evidence.file set may = 'read a whole return' where subject like '/self-assessment/returns/%' and may = 'read a return';
