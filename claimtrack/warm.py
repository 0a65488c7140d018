"""Imported by the process that those which read articles out are copies of: what every article needs is there then."""

import gc

from claimtrack.extract import extract
from claimtrack.model import Article, Block, BlockKind, Moment, Span

_TEXT = 'The harbour will close on Friday, Anna Bell, the mayor of Ashford, said. "It is late," she told reporters.'

extract(Article(_TEXT, (Block(BlockKind.PARAGRAPH, Span(0, len(_TEXT))),), Moment.parse("2025-03-08")))
gc.freeze()  # nobody looks for garbage in it, which would copy the memory that the processes share
